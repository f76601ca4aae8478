package liandong.rehearse;

import java.time.LocalDateTime;
import liandong.rehearse.Reporters.Standing;

/** The head of a unit below the lead is copied at T+3 (抄送负责人); of a unit of equal rank only when the lead approved it. */
class DemandedHeadCopies implements Demand {

    @Override
    public void check(Evidence evidence, Differences differences) {
        evidence.eachReport((line, id) -> {
            // An extension granted before that morning moves the rung with the due day.
            if (!line.reaches("T+3") || evidence.playbook.extended().contains(id)) {
                return;
            }
            String head = evidence.mailbox(line.owed.unit(), "UNIT_HEAD");
            boolean copied = !evidence.reminding(
                            head, one -> one.startsWith("fill-report:" + id + ":") && one.endsWith(":head"))
                    .isEmpty();
            boolean demanded = demanded(line, evidence);
            if (demanded != copied) {
                differences.add(
                        "%s: copy to the head %s should %s",
                        line.owed.key(), head, demanded ? "have been mailed" : "not have been mailed");
            }
        });
    }

    private static boolean demanded(Timeline line, Evidence evidence) {
        LocalDateTime approvedAt = line.rung(3).withHour(Timeline.OFFICES_ACT).withMinute(0);
        LocalDateTime nextDigest = evidence.digestOn(approvedAt.toLocalDate().plusDays(1));
        Standing standing = line.owed.unit().standing();
        return standing == Standing.BELOW
                || standing == Standing.PEER && evidence.playbook.approvesProposals() && line.owesAt(nextDigest);
    }
}

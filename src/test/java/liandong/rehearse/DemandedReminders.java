package liandong.rehearse;

import java.time.LocalDateTime;
import java.util.List;
import liandong.rehearse.Mails.Mail;
import liandong.rehearse.Timeline.Rung;

/** Every rung that found a report owed reached its liaison by mail (催报), at 09:00 of its day, once; no other did. */
class DemandedReminders implements Demand {

    /** Rungs that write to the liaison; those after them reach the head, the lead and the meeting. */
    private static final List<Integer> TO_LIAISON = List.of(-3, 0, 1);

    @Override
    public void check(Evidence evidence, Differences differences) {
        evidence.eachReport((line, id) -> {
            LocalDateTime opening = evidence.digestOn(line.owed.opens().toLocalDate());
            if (line.owesAt(opening)) {
                mailed(line, id, "0:OPENING", opening, evidence, differences);
            }
            for (Rung rung : line.rungs()) {
                if (TO_LIAISON.contains(rung.workdays())) {
                    LocalDateTime digest = rung.at().withHour(9).withMinute(0);
                    mailed(line, id, rung.dueRevision() + ":" + rung.name(), digest, evidence, differences);
                }
            }
            unexpected(line, id, evidence, differences);
        });
    }

    private static void mailed(
            Timeline line, long id, String rung, LocalDateTime at, Evidence evidence, Differences differences) {
        String address = evidence.mailbox(line.owed.unit(), "LIAISON");
        String key = line.owed.key();
        String name = rung.replaceFirst("^0:", "");
        List<Mail> carrying = evidence.reminding(address, ("fill-report:" + id + ":" + rung)::equals);
        if (carrying.isEmpty()) {
            differences.add("%s: no mail to %s carries rung %s, due %s", key, address, name, at);
        } else if (carrying.size() > 1) {
            differences.add("%s: %d mails to %s carry rung %s", key, carrying.size(), address, name);
        } else if (!carrying.get(0).date().equals(at)) {
            differences.add(
                    "%s: rung %s left %s instead of %s",
                    key, name, carrying.get(0).date(), at);
        }
    }

    /** No reminder after the work was done: a rung that should have found nothing owed. */
    private static void unexpected(Timeline line, long id, Evidence evidence, Differences differences) {
        for (int workdays : TO_LIAISON) {
            Rung rung = line.firstRung(workdays);
            boolean atOpening = !rung.at().isAfter(line.owed.opens().plusDays(1));
            if (!line.rungs().contains(rung)
                    && !atOpening
                    && evidence.remindedAnybody("fill-report:" + id + ":0:" + rung.name())) {
                differences.add("%s: rung %s was mailed although nothing was owed then", line.owed.key(), rung.name());
            }
        }
    }
}

package liandong.reporting.process;

import liandong.reporting.Combination;
import liandong.reporting.Escalations;
import liandong.reporting.Proposal;
import liandong.reporting.Proposals;
import liandong.reporting.Reminders;
import liandong.reporting.Supervising;
import org.springframework.stereotype.Component;

/** The steps of the process {@code reminder-rung} (催报一档); each over all units of a combination at once. */
@Component
public class ReminderRungSteps {

    private final Reminders reminders;
    private final Proposals proposals;
    private final Supervising supervising;
    private final Escalations escalations;

    ReminderRungSteps(Reminders reminders, Proposals proposals, Supervising supervising, Escalations escalations) {
        this.reminders = reminders;
        this.proposals = proposals;
        this.supervising = supervising;
        this.escalations = escalations;
    }

    /** 提醒承办人 */
    public void remind(long roundId, String combination) {
        reminders.remind(roundId, Combination.of(combination));
    }

    /** 抄送单位负责人 */
    public void copyHead(long roundId, String combination) {
        reminders.copyHead(roundId, Combination.of(combination));
    }

    /** 建议抄送负责人 */
    public void proposeHead(long roundId, String combination) {
        proposals.propose(roundId, Combination.of(combination), Proposal.Kind.COPY_HEAD);
    }

    /** 启动一批督办; whether there are more units to supervise. */
    public boolean startSupervision(long roundId, String combination) {
        return supervising.start(roundId, Combination.of(combination));
    }

    /** 列入会议议程 */
    public void placeOnAgenda(long roundId, String combination) {
        escalations.placeOnAgenda(roundId, Combination.of(combination));
    }

    /** 建议列入议程 */
    public void proposeAgenda(long roundId, String combination) {
        proposals.propose(roundId, Combination.of(combination), Proposal.Kind.AGENDA);
    }
}

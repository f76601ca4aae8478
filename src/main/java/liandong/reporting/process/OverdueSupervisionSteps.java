package liandong.reporting.process;

import java.util.Date;
import liandong.reporting.Escalations;
import liandong.reporting.Obligations;
import liandong.reporting.Supervising;
import liandong.reporting.Supervision;
import liandong.reporting.SupervisionDeadlines;
import liandong.reporting.SupervisionReminders;
import liandong.reporting.Supervisions;
import org.springframework.stereotype.Component;

/** The steps of the process {@code overdue-supervision} (逾期督办). */
@Component
public class OverdueSupervisionSteps {

    private final Supervisions supervisions;
    private final Supervising supervising;
    private final SupervisionDeadlines deadlines;
    private final SupervisionReminders reminders;
    private final Escalations escalations;
    private final Obligations obligations;

    OverdueSupervisionSteps(
            Supervisions supervisions,
            Supervising supervising,
            SupervisionDeadlines deadlines,
            SupervisionReminders reminders,
            Escalations escalations,
            Obligations obligations) {
        this.supervisions = supervisions;
        this.supervising = supervising;
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.escalations = escalations;
        this.obligations = obligations;
    }

    public boolean stillOwed(long supervisionId) {
        return obligations
                .get(supervisions.get(supervisionId).obligationId())
                .state()
                .isOwed();
    }

    public Date remindUntil(long supervisionId) {
        return Date.from(deadlines.remindUntil(supervisions.get(supervisionId)));
    }

    public Date explainUntil(long supervisionId) {
        return Date.from(deadlines.explainUntil(supervisions.get(supervisionId)));
    }

    public Date firstRungAt(long supervisionId, String step) {
        return Date.from(reminders.firstRungAt(supervisionId, step));
    }

    /** 提醒经办人 */
    public void remindDesk(long supervisionId) {
        reminders.remind(supervisionId);
    }

    public boolean anotherRung(long supervisionId) {
        return reminders.nextRung(supervisionId).isPresent();
    }

    public Date nextRungAt(long supervisionId) {
        return Date.from(reminders.nextRung(supervisionId).orElseThrow());
    }

    public boolean measureIs(long supervisionId, String code) {
        Supervision.Measure measure = supervisions.get(supervisionId).measure();
        return measure != null && measure.code().equals(code);
    }

    /** 准予延期 */
    public void grantExtension(long supervisionId) {
        supervising.grantExtension(supervisionId);
    }

    public Date newDueAt(long supervisionId) {
        return Date.from(deadlines.newDueAt(supervisions.get(supervisionId)));
    }

    /** 通知约谈 */
    public void recordInterview(long supervisionId) {
        supervising.recordInterview(supervisionId);
    }

    /** 列入会议议程 */
    public void placeOnAgenda(long supervisionId) {
        escalations.placeOnAgenda(
                obligations.get(supervisions.get(supervisionId).obligationId()));
    }

    public Date lockAt(long supervisionId) {
        return Date.from(obligations
                .get(supervisions.get(supervisionId).obligationId())
                .terms()
                .lockAt());
    }

    /** 结束督办 */
    public void closeSupervision(long supervisionId) {
        supervising.close(supervisionId);
    }
}

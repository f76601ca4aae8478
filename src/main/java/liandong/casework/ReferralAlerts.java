package liandong.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import liandong.audit.AuditLog;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Capability;
import liandong.shared.BusinessTime;
import liandong.shared.HolidayPolicy;
import liandong.shared.WorkingCalendar;
import liandong.worklist.NewWorkItem;
import liandong.worklist.Worklist;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Asks the responsible unit's officer to look at a case with two earlier penalties (涉嫌犯罪提示): mail and work item. */
@Component
class ReferralAlerts {

    static final String SOURCE = "consider-referral";

    /** The head decides within three days (行政执法机关移送涉嫌犯罪案件的规定第五条). */
    private static final int DAYS = 3;

    private final EarlierPenalties penalties;
    private final CaseRecords records;
    private final Worklist worklist;
    private final Notifications notifications;
    private final AuditLog audit;
    private final BusinessTime time;
    private final WorkingCalendar calendar;
    private final MessageSource messages;

    ReferralAlerts(
            EarlierPenalties penalties,
            CaseRecords records,
            Worklist worklist,
            Notifications notifications,
            AuditLog audit,
            BusinessTime time,
            WorkingCalendar calendar,
            MessageSource messages) {
        this.penalties = penalties;
        this.records = records;
        this.worklist = worklist;
        this.notifications = notifications;
        this.audit = audit;
        this.time = time;
        this.calendar = calendar;
        this.messages = messages;
    }

    /** Something was written about this subject: its open cases are looked at anew. */
    void look(Subject subject) {
        for (CaseRecord one : penalties.open(subject)) {
            boolean due = penalties.before(one).size() >= EarlierPenalties.ENOUGH;
            if (due && one.alertedAt() == null) {
                raise(one);
            } else if (!due && one.isAlerted()) {
                records.save(one.alerted(null));
                worklist.withdraw(SOURCE, one.id());
                record("case-alert-withdrawn", one);
            }
        }
    }

    void answered(CaseRecord one) {
        worklist.done(SOURCE, one.id());
    }

    private void raise(CaseRecord one) {
        records.save(one.alerted(time.now()));
        LocalDate nominal = time.today().plusDays(DAYS);
        worklist.open(new NewWorkItem(
                SOURCE,
                one.id(),
                one.ownerUnitId(),
                Capability.OFFICER,
                null,
                word("casework.alert.work", one.facts().title()),
                one.campaignId(),
                one.receiverUnitId(),
                one.leadUnitId(),
                link(one),
                nominal,
                WorkingCalendar.endOf(calendar.effective(nominal, HolidayPolicy.NEXT_WORKDAY))));
        notifications.send(ImmediateMail.notice(
                one.ownerUnitId(),
                Capability.OFFICER,
                SOURCE + ":" + one.id() + ":" + one.version(),
                "casework.alert.mail.subject",
                List.of(one.facts().title()),
                List.of(word("casework.alert.mail.text", one.facts().title()), word("casework.alert.mail.act")),
                link(one),
                one.campaignId(),
                one.leadUnitId()));
        record("case-alert-raised", one);
    }

    private void record(String action, CaseRecord one) {
        audit.record(action, "case:" + one.id(), one.ownerUnitId(), "");
    }

    private String word(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Locale.CHINA));
    }

    private static String link(CaseRecord one) {
        return "/cases/" + one.id();
    }
}

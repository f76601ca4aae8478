package liandong.worklist;

import java.time.LocalDate;
import java.util.Locale;
import liandong.notification.DigestLine;
import liandong.organization.Capability;
import liandong.shared.BusinessTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The digest line about one piece of open work at a rung of the ladder (催办提示), in plain words. */
@Component
class ReminderLines {

    private final MessageSource messages;
    private final BusinessTime time;

    ReminderLines(MessageSource messages, BusinessTime time) {
        this.messages = messages;
        this.time = time;
    }

    /** To whoever has to do it. */
    DigestLine line(WorkItem item, LocalDate due, int rung, long occasion) {
        return line(item, item.ownerUnitId(), item.role(), due, rung, occasion);
    }

    /**
     * @param occasion tells the rung of this due day from the same rung of another one
     */
    DigestLine line(WorkItem item, long unitId, Capability role, LocalDate due, int rung, long occasion) {
        String itemKey = WorkItems.openKey(item.source(), item.sourceId());
        String wording = rung < 0 ? "overdue" : rung == 0 ? "today" : "ahead";
        return new DigestLine(
                unitId,
                role,
                itemKey,
                itemKey + ":" + occasion + ":" + RungTimes.name(rung),
                time.today(),
                messages.getMessage(
                        "worklist.reminder." + wording,
                        new Object[] {item.title(), due.toString()},
                        Locale.SIMPLIFIED_CHINESE),
                item.link(),
                item.campaignId(),
                item.leadUnitId());
    }
}

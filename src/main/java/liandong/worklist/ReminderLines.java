package liandong.worklist;

import java.time.LocalDate;
import java.util.Locale;
import liandong.notification.DigestLine;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.shared.BusinessTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The digest line about one piece of open work at a rung of the ladder (催办提示), in plain words. */
@Component
class ReminderLines {

    private final MessageSource messages;
    private final Directory directory;
    private final BusinessTime time;

    ReminderLines(MessageSource messages, Directory directory, BusinessTime time) {
        this.messages = messages;
        this.directory = directory;
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
                say("worklist.reminder." + wording, matter(item, unitId), due.toString()),
                item.link(),
                item.campaignId(),
                item.leadUnitId());
    }

    /** Another unit is told whose work it is. */
    private String matter(WorkItem item, long toldUnitId) {
        return toldUnitId == item.ownerUnitId()
                ? item.title()
                : say("worklist.reminder.of-unit", ownerName(item), item.title());
    }

    private String ownerName(WorkItem item) {
        return directory.unit(item.ownerUnitId()).map(Unit::name).orElse("");
    }

    private String say(String key, String... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}

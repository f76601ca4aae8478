package liandong.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import liandong.notification.DigestLine;
import liandong.shared.BusinessTime;

/**
 * One line for many pieces of work of an office (合并提醒).
 *
 * @param itemKey names them all; a {@link liandong.notification.OpenWork} of its module knows whether any is still open
 * @param link to their list
 */
public record Together(String itemKey, String link, Wording wording) {

    /** The line in words. */
    public interface Wording {

        /**
         * @param count how many there are to do
         * @param oldest when the first of them came
         */
        String text(int count, Instant oldest);
    }

    DigestLine line(List<WorkItem> open, Instant rung, LocalDate today) {
        WorkItem oldest =
                open.stream().min(Comparator.comparing(WorkItem::openedAt)).orElseThrow();
        return new DigestLine(
                oldest.ownerUnitId(),
                oldest.role(),
                itemKey,
                itemKey + ":" + rung.atZone(BusinessTime.ZONE).toLocalDate() + ":" + RungTimes.name(0),
                today,
                wording.text(open.size(), oldest.openedAt()),
                link,
                oldest.campaignId(),
                oldest.leadUnitId());
    }
}

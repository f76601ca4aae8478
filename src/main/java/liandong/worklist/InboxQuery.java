package liandong.worklist;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What part of the inbox is asked for (待办筛选).
 *
 * @param campaignId only that campaign, null for all
 * @param source only that kind of work, e.g. {@code fill-report}, null for all
 * @param lamp only work under that lamp, null for all
 * @param text part of the title, null or blank for all
 * @param after where the last page ended ({@link InboxPage#next}), null for the first page
 */
public record InboxQuery(
        Tab tab,
        @Nullable Long campaignId,
        @Nullable String source,
        @Nullable Lamp lamp,
        @Nullable String text,
        @Nullable String after,
        int size) {

    /** Which list. */
    public enum Tab {
        /** 待办: the viewer may do it. */
        TODO,
        /** 已办: done by the viewer's units in the viewer's role. */
        DONE,
        /** 跟踪: the viewer waits for others to do it. */
        WAITING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int MOST = 100;

    public InboxQuery {
        size = Math.max(1, Math.min(MOST, size));
    }

    public static InboxQuery of(Tab tab) {
        return new InboxQuery(tab, null, null, null, null, null, 20);
    }
}

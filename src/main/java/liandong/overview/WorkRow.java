package liandong.overview;

import liandong.worklist.Lamp;
import liandong.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work as lists show it (待办行).
 *
 * @param campaign name of the campaign, null when it belongs to none
 * @param from who asks for it: the receiver, else the lead office
 * @param owner who owes it
 * @param mine whether the viewer may do it now
 */
public record WorkRow(
        WorkItem item,
        Lamp lamp,
        @Nullable String campaign,
        @Nullable String from,
        String owner,
        boolean mine) {}

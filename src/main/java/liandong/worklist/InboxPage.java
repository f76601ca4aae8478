package liandong.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the inbox (待办一页).
 *
 * @param next pass it as {@link InboxQuery#after} for the following page, null on the last one
 */
public record InboxPage(List<WorkItem> items, @Nullable String next) {}

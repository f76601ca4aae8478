package liandong.overview;

import java.util.List;

/** A piece of work with everything the task page says of it (任务页). */
public record TaskView(WorkRow row, List<TimelineEntry> timeline) {}

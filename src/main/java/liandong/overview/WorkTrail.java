package liandong.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import liandong.organization.Access;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import liandong.worklist.WorkItem;
import liandong.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** The way one thing has gone from hand to hand (办理过程): every piece of work there was about it. */
@Service
public class WorkTrail {

    private final Worklist worklist;
    private final WorkRows rows;
    private final Directory directory;
    private final MessageSource messages;

    WorkTrail(Worklist worklist, WorkRows rows, Directory directory, MessageSource messages) {
        this.worklist = worklist;
        this.rows = rows;
        this.directory = directory;
        this.messages = messages;
    }

    /** Another unit's work does not exist for the viewer. */
    public TaskView task(Viewer viewer, long workItemId) {
        WorkItem item = Access.visible(viewer, worklist.find(workItemId));
        List<WorkItem> steps = worklist.trail(item).stream()
                .filter(step -> Access.canSee(viewer, step))
                .toList();
        return new TaskView(rows.of(viewer, List.of(item)).get(0), timeline(steps));
    }

    private List<TimelineEntry> timeline(List<WorkItem> steps) {
        Map<Long, String> units =
                directory.unitNames(steps.stream().map(WorkItem::ownerUnitId).collect(Collectors.toSet()));
        List<TimelineEntry> entries = new ArrayList<>();
        for (WorkItem step : steps) {
            String unit = units.get(step.ownerUnitId());
            entries.add(entry(step, "opened", step.openedAt(), step.isOpen() ? "NOW" : "DONE", unit));
            Instant closedAt = step.closedAt();
            if (closedAt != null) {
                entries.add(entry(step, step.state().toLowerCase(Locale.ROOT), closedAt, "DONE", unit));
            }
        }
        entries.sort(Comparator.comparing(TimelineEntry::at, Comparator.nullsLast(Comparator.naturalOrder())));
        return entries;
    }

    private TimelineEntry entry(WorkItem step, String what, Instant at, String state, @Nullable String unit) {
        Locale locale = LocaleContextHolder.getLocale();
        String kind = messages.getMessage("worklist.source." + step.source(), null, step.title(), locale);
        return new TimelineEntry(
                at, messages.getMessage("overview.trail." + what, new Object[] {kind}, locale), unit, state);
    }
}

package liandong.meeting;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.organization.Directory;
import liandong.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** Drafts the minutes (纪要) from what was recorded: head, those present and absent, then matter by matter (GB/T 9704 10.3). */
@Component
class MinutesDraft {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final AgendaItems items;
    private final MeetingRecords records;
    private final Directory directory;
    private final MatterNames names;
    private final MeetingWords words;

    MinutesDraft(
            AgendaItems items, MeetingRecords records, Directory directory, MatterNames names, MeetingWords words) {
        this.items = items;
        this.records = records;
        this.directory = directory;
        this.names = names;
        this.words = words;
    }

    String of(Meeting meeting) {
        List<String> lines = new ArrayList<>();
        Instant at = Objects.requireNonNull(meeting.meetsAt());
        lines.add(words.say("meeting.minutes.head", meeting.campaignName(), meeting.number()));
        lines.add(words.say("meeting.minutes.when", at.atZone(BusinessTime.ZONE).format(WHEN)));
        lines.add(words.say("meeting.minutes.place", Objects.requireNonNull(meeting.place())));
        lines.addAll(attendance(meeting.id()));
        lines.add("");
        lines.addAll(matters(meeting.id()));
        return String.join("\n", lines);
    }

    private List<String> attendance(long meetingId) {
        List<Attendance> all = records.attendance(meetingId);
        Map<Long, String> names =
                directory.unitNames(all.stream().map(Attendance::unitId).toList());
        return Stream.of(
                        line("meeting.minutes.present", names(all, true, names)),
                        line("meeting.minutes.absent", names(all, false, names)))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> line(String key, List<String> names) {
        return names.isEmpty() ? List.of() : List.of(words.say(key, String.join("、", names)));
    }

    private static List<String> names(Collection<Attendance> all, boolean present, Map<Long, String> names) {
        return all.stream()
                .filter(unit -> unit.present() == present)
                .map(unit -> names.getOrDefault(unit.unitId(), "")
                        + (unit.attendedBy() == null ? "" : "（" + unit.attendedBy() + "）"))
                .toList();
    }

    private List<String> matters(long meetingId) {
        Map<Long, Decision> decisions = records.decisions(meetingId).stream()
                .collect(Collectors.toMap(Decision::agendaItemId, Function.identity()));
        Map<Long, String> owners = directory.unitNames(decisions.values().stream()
                .map(Decision::ownerUnitId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<AgendaItem> agenda = items.ofMeeting(meetingId);
        Map<Long, String> titles = names.of(agenda);
        List<String> lines = new ArrayList<>();
        for (AgendaItem item : agenda) {
            lines.add(words.say(
                    "meeting.minutes.matter",
                    lines.size() + 1,
                    titles.getOrDefault(item.id(), item.title()),
                    outcome(item, decisions, owners)));
        }
        return lines.isEmpty() ? List.of(words.say("meeting.minutes.no-matter")) : lines;
    }

    private String outcome(AgendaItem item, Map<Long, Decision> decisions, Map<Long, String> owners) {
        Decision decision = decisions.get(item.id());
        if (decision == null) {
            return words.say("meeting.minutes.carried-over");
        }
        List<String> parts = new ArrayList<>();
        parts.add(words.say("meeting.decision." + decision.kind().name()));
        if (!decision.text().isBlank()) {
            parts.add(withoutFullStop(decision.text()));
        }
        if (decision.ownerUnitId() != null) {
            parts.add(words.say("meeting.minutes.owner", owners.getOrDefault(decision.ownerUnitId(), "")));
        }
        if (decision.due() != null) {
            parts.add(words.say("meeting.minutes.due", decision.due().format(DAY)));
        }
        return String.join("；", parts);
    }

    /** What was decided stands in the middle of a sentence. */
    private static String withoutFullStop(String text) {
        return text.strip().replaceFirst("[。．.；;]+$", "");
    }
}

package liandong.meeting.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import liandong.meeting.AgendaLine;
import liandong.meeting.Attendance;
import liandong.meeting.AttendanceLine;
import liandong.meeting.DecisionKind;
import liandong.meeting.Resolution;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Attendance and decisions of a meeting as the lead types them (会议记录表单). */
record DecisionsForm(@Nullable List<Unit> units, @Nullable List<Item> items) {

    /** Chosen for a matter that is to wait for the next meeting. */
    static final String CARRY_OVER = "CARRY_OVER";

    /** An unticked box is not sent at all. */
    record Unit(
            long unitId,
            @Nullable Boolean present,
            @Nullable String attendedBy) {

        Attendance toAttendance() {
            String who = MeetingTimeForm.text(attendedBy);
            return new Attendance(unitId, Boolean.TRUE.equals(present), who.isEmpty() ? null : who);
        }
    }

    record Item(
            long itemId,
            @Nullable String kind,
            @Nullable String text,
            @Nullable Long ownerUnitId,
            @Nullable String due) {

        boolean isChosen() {
            String chosen = MeetingTimeForm.text(kind);
            return chosen.equals(CARRY_OVER)
                    || Arrays.stream(DecisionKind.values())
                            .anyMatch(each -> each.name().equals(chosen));
        }

        Resolution toResolution() {
            return new Resolution(
                    itemId,
                    CARRY_OVER.equals(kind) ? null : DecisionKind.valueOf(MeetingTimeForm.text(kind)),
                    MeetingTimeForm.text(text),
                    ownerUnitId,
                    day());
        }

        private @Nullable LocalDate day() {
            String typed = MeetingTimeForm.text(due);
            try {
                return typed.isEmpty() ? null : LocalDate.parse(typed);
            } catch (DateTimeException e) {
                throw new Refused("meeting.refused.due-unreadable");
            }
        }
    }

    /** Everybody present; what was settled meanwhile is proposed to be closed, by the unit concerned otherwise. */
    static DecisionsForm of(List<AttendanceLine> units, List<AgendaLine> agenda) {
        return new DecisionsForm(
                units.stream().map(unit -> new Unit(unit.unitId(), true, "")).toList(),
                agenda.stream()
                        .map(line -> new Item(
                                line.item().id(),
                                line.item().isSettled() ? DecisionKind.CLOSE.name() : "",
                                "",
                                line.item().unitId(),
                                ""))
                        .toList());
    }

    List<Attendance> attendance() {
        return units == null
                ? List.of()
                : units.stream().map(Unit::toAttendance).toList();
    }

    List<Resolution> resolutions() {
        return items == null
                ? List.of()
                : items.stream().filter(Item::isChosen).map(Item::toResolution).toList();
    }

    public @Nullable Unit unit(long unitId) {
        return units == null
                ? null
                : units.stream()
                        .filter(unit -> unit.unitId() == unitId)
                        .findFirst()
                        .orElse(null);
    }

    public @Nullable Item item(long itemId) {
        return items == null
                ? null
                : items.stream()
                        .filter(item -> item.itemId() == itemId)
                        .findFirst()
                        .orElse(null);
    }
}

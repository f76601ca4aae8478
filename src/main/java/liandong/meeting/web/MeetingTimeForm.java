package liandong.meeting.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import liandong.meeting.AgendaEdit;
import liandong.meeting.AgendaLine;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Time, place and agenda of a meeting as the lead types them (会议时间地点). Texts, so that what was typed comes back. */
record MeetingTimeForm(
        @Nullable String date,
        @Nullable String time,
        @Nullable String place,
        @Nullable String reason,
        @Nullable List<Item> items) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** An unticked box is not sent at all. */
    record Item(
            long itemId,
            @Nullable Integer position,
            @Nullable String explanation,
            @Nullable Boolean postponed) {

        AgendaEdit toEdit() {
            String said = text(explanation);
            return new AgendaEdit(
                    itemId,
                    position == null ? 100 : position,
                    said.isEmpty() ? null : said,
                    Boolean.TRUE.equals(postponed));
        }
    }

    static MeetingTimeForm of(Instant proposed, @Nullable String place, List<AgendaLine> agenda) {
        LocalDateTime at = LocalDateTime.ofInstant(proposed, BusinessTime.ZONE);
        List<Item> items = IntStream.range(0, agenda.size())
                .mapToObj(i -> new Item(
                        agenda.get(i).item().id(), i + 1, agenda.get(i).item().explanation(), false))
                .toList();
        return new MeetingTimeForm(at.toLocalDate().toString(), at.toLocalTime().format(CLOCK), place, "", items);
    }

    Instant at() {
        try {
            return LocalDate.parse(text(date))
                    .atTime(LocalTime.parse(text(time)))
                    .atZone(BusinessTime.ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new Refused("meeting.refused.time-unreadable");
        }
    }

    String placeText() {
        return text(place);
    }

    String reasonText() {
        return text(reason);
    }

    List<AgendaEdit> edits() {
        return items == null ? List.of() : items.stream().map(Item::toEdit).toList();
    }

    /** What was typed for a matter, so that a refused form keeps it. */
    public @Nullable Item typed(long itemId) {
        return items == null
                ? null
                : items.stream()
                        .filter(item -> item.itemId() == itemId)
                        .findFirst()
                        .orElse(null);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

package liandong.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import liandong.shared.BusinessTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a referral (移送登记), and the clock it stopped.
 *
 * @param what code of the act, or {@code begun}, {@code supervised}
 * @param unitId in whose name it was done
 * @param party that authority by name
 * @param by who wrote it down, null for the server itself
 * @param recordedByUnit the unit of that person when it is another one
 * @param step the step it ended, null when it ended none
 * @param basis of that step's limit
 */
public record ReferralEntry(
        String what,
        long unitId,
        String party,
        @Nullable String by,
        @Nullable Long recordedByUnit,
        Instant recordedAt,
        Instant happenedAt,
        String paperNo,
        @Nullable LocalDate paperOn,
        String name,
        String note,
        @Nullable String step,
        @Nullable Instant beganAt,
        @Nullable Instant dueAt,
        @Nullable String basis) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Without paper, name and clock. */
    static ReferralEntry plain(String what, long unitId, String party, @Nullable String by, Instant at, String note) {
        return new ReferralEntry(what, unitId, party, by, null, at, at, "", null, "", note, null, null, null, null);
    }

    public boolean hasClock() {
        return dueAt != null;
    }

    /** When the step counts as done: the day of the paper, where there is one of an earlier day. */
    public Instant doneAt() {
        LocalDate day = happenedAt.atZone(BusinessTime.ZONE).toLocalDate();
        LocalDate paper = Objects.requireNonNullElse(paperOn, day);
        return paper.isBefore(day) && !paperNo.isEmpty()
                ? paper.atStartOfDay(BusinessTime.ZONE).toInstant()
                : happenedAt;
    }

    /** The end of the clock as people say it: the day it ends with, or the minute. */
    public String dueWords() {
        LocalDateTime over =
                Objects.requireNonNull(dueAt).atZone(BusinessTime.ZONE).toLocalDateTime();
        return over.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? String.valueOf(over.toLocalDate().minusDays(1))
                : MINUTE.format(over);
    }
}

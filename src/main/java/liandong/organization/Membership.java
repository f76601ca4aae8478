package liandong.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Who stands for a unit (单位成员): an account acts for a unit on a topic ({@code ""} = all), from one day to another,
 * both included, null = open.
 *
 * @param phone where this person is called in this matter, null when only the unit's own number is known
 */
record Membership(
        @Id @Nullable Long id,
        long accountId,
        long unitId,
        String topic,
        @Nullable String phone,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static Membership of(long accountId, long unitId, @Nullable LocalDate from) {
        return new Membership(null, accountId, unitId, "", null, from, null);
    }

    /** The same, no longer in force on that day. */
    Membership endedBefore(LocalDate day) {
        return new Membership(id, accountId, unitId, topic, phone, validFrom, day.minusDays(1));
    }

    Membership withPhone(@Nullable String number) {
        return new Membership(id, accountId, unitId, topic, number, validFrom, validTo);
    }

    /** In force on that day or later. */
    boolean lastsTo(LocalDate day) {
        return validTo == null || !validTo.isBefore(day);
    }
}

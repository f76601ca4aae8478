package liandong.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Who stands for a unit (单位成员): an account acts for a unit on a topic ({@code ""} = all), from one day to another,
 * both included, null = open.
 */
record Membership(
        @Id @Nullable Long id,
        long accountId,
        long unitId,
        String topic,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static Membership of(long accountId, long unitId, @Nullable LocalDate from) {
        return new Membership(null, accountId, unitId, "", from, null);
    }

    /** The same, no longer in force on that day. */
    Membership endedBefore(LocalDate day) {
        return new Membership(id, accountId, unitId, topic, validFrom, day.minusDays(1));
    }
}

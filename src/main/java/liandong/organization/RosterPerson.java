package liandong.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person who stands for one unit, as the roster shows it (名册人员).
 *
 * @param topic what this person is asked about, "" for everything
 * @param from first day, null when it has always been so
 * @param to last day, null when open
 * @param invited got an invitation and has not chosen a password yet
 */
public record RosterPerson(
        long membershipId,
        long accountId,
        long unitId,
        Capability role,
        String topic,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean enabled,
        boolean invited) {

    /** Whether it has begun by that day. */
    public boolean hasBegun(LocalDate day) {
        return from == null || !from.isAfter(day);
    }
}

package liandong.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A unit (单位): an agency, office or institute of one region. Matched by (region, kind, name).
 *
 * @param kind HEALTH, MARKET_REGULATION … as in plans
 */
public record Unit(
        @Id @Nullable Long id,
        String regionCode,
        String kind,
        String name,
        @Nullable Long parentUnitId,
        @Nullable String officeEmail,
        @Nullable String phone,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String formerNames) {

    /** The id of a stored unit. */
    public long key() {
        return java.util.Objects.requireNonNull(id);
    }
}

package liandong.organization;

import java.util.Collection;
import java.util.Set;

/**
 * Which units take part in the campaigns that an office leads (牵头范围), answered by campaign. Its officer calls them when
 * mail does not arrive and resets passwords of their members.
 */
public interface LedUnits {

    /** Units taking part in running campaigns led by any of those units. */
    Set<Long> ledBy(Collection<Long> leadUnitIds);
}

package liandong.organization;

/**
 * Which units take part in the campaigns that an office leads (牵头范围), answered by campaign. Its officer calls them when
 * mail does not arrive and resets passwords of their members.
 */
public interface LedUnits {

    /** A query of the ids of all units in running campaigns that any of {@code :leads} leads. */
    String sql();
}

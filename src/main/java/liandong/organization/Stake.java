package liandong.organization;

import org.jspecify.annotations.Nullable;

/** A row somebody has a stake in (利害单位): the units that may see it. */
public interface Stake {

    /** The unit that owes the work. */
    @Nullable
    Long ownerUnitId();

    /** The unit that receives its result. */
    @Nullable
    Long receiverUnitId();

    /** The lead office of the campaign. */
    @Nullable
    Long leadUnitId();
}

package liandong.reporting;

/**
 * How the units of a region have reported so far (地区汇总).
 *
 * @param name empty when the region is no part of the one looked at but itself, or one outside
 * @param units that take part, at all levels of the region
 * @param reports opened for them so far
 */
public record RegionTally(String code, String name, int units, int reports, int onTime, int late, int overdue) {

    public boolean isPart() {
        return !name.isEmpty();
    }

    /** Reports in time of those that came in or should have, in percent; 0 while {@link #isSettled} is false. */
    public int percentOnTime() {
        return isSettled() ? Math.round(100f * onTime / (onTime + late + overdue)) : 0;
    }

    /** Whether anything came in or was due yet. */
    public boolean isSettled() {
        return onTime + late + overdue > 0;
    }
}

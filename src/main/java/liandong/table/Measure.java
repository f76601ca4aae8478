package liandong.table;

import liandong.shared.Period;

/** Whether values are those of one period or of the whole campaign (当期, 累计); some rules hold for one of them only. */
public enum Measure {
    PERIOD,
    CUMULATIVE;

    public static Measure of(Period period) {
        return period.isWhole() ? CUMULATIVE : PERIOD;
    }
}

package liandong.reporting;

import java.util.List;

/**
 * Units as a sentence names them (点名): the first ones, and how many they are.
 *
 * @param all of them, named or not
 */
public record UnitNames(List<String> first, int all) {

    /** Nobody reads more names in one sentence. */
    public static final int MOST = 50;

    public static UnitNames of(List<String> names) {
        return new UnitNames(names.subList(0, Math.min(names.size(), MOST)), names.size());
    }

    /** Whether some are not named. */
    public boolean isCut() {
        return all > first.size();
    }
}

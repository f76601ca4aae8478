package liandong.reporting;

import liandong.worklist.Relation;
import liandong.worklist.RungTimes;

/**
 * Units that stand alike at a rung (催报组合): same relation to the lead, same number of working days left. The process
 * carries it as text, e.g. {@code peer/-3/2}.
 *
 * @param wave which time the round fired; a rung comes again for a moved due day
 */
public record Combination(Relation relation, int workdaysToDue, int wave) {

    public static Combination of(String text) {
        String[] parts = text.split("/");
        return new Combination(
                Relation.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT)),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]));
    }

    public String text() {
        return relation.code() + "/" + workdaysToDue + "/" + wave;
    }

    /** How many working days are left at a rung of that name, e.g. −1 at T+1. */
    static int rung(String name) {
        return name.equals("T0") ? 0 : -Integer.parseInt(name.substring(1).replace("+", ""));
    }

    String rung() {
        return RungTimes.name(workdaysToDue);
    }
}

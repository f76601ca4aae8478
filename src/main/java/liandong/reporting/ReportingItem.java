package liandong.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liandong.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a plan asks units to report (报送事项), once or for every period.
 *
 * @param kind MONTHLY, INTERIM, FINAL or FINAL_COMPILED
 * @param contents headings the narrative has to answer, from the plan
 * @param receiverExternal name of an office outside the campaign, when it goes there
 * @param compilesItemId the item whose totals it lays together
 */
public record ReportingItem(
        long id,
        long campaignId,
        String code,
        String name,
        String kind,
        @Nullable String tableId,
        List<String> contents,
        List<String> classIds,
        @Nullable Long fromUnitId,
        @Nullable Long receiverUnitId,
        @Nullable String receiverExternal,
        long leadUnitId,
        @Nullable Long compilesItemId,
        Pace pace) {

    /** Working days of the campaign's policy, as they were at launch (时限规则). */
    public record Pace(int reviewWorkdays, int headWorkdays, int meetingWorkdays, int graceWorkdays) {}

    /** The same, reported by other classes of participants. */
    ReportingItem from(List<String> classes) {
        return new ReportingItem(
                id,
                campaignId,
                code,
                name,
                kind,
                tableId,
                contents,
                classes,
                fromUnitId,
                receiverUnitId,
                receiverExternal,
                leadUnitId,
                compilesItemId,
                pace);
    }

    /** What {@code ReportTables.forItem} wants. */
    public List<String> tableIds() {
        return tableId == null ? List.of() : List.of(tableId);
    }

    /** Headings of the sections of a summary (总结提纲); a monthly report has one narrative. */
    public List<String> headings() {
        return isMonthly() ? List.of() : contents;
    }

    public boolean isMonthly() {
        return kind.equals("MONTHLY");
    }

    /** What the reminder ladder calls this kind, e.g. {@code final-compiled}. */
    public String ladderKind() {
        return kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The unit that reviews and compiles: the receiver, or the lead when it goes outside the campaign. */
    public long reviewerUnitId() {
        return receiverUnitId == null ? leadUnitId : receiverUnitId;
    }

    /** What people call one period of it, e.g. 2021年8月工作月报. */
    String titleOf(Words words, String periodCode) {
        return titleOf(words, name, periodCode);
    }

    static String titleOf(Words words, String name, String periodCode) {
        Period period = new Period(periodCode);
        if (period.isWhole()) {
            return name;
        }
        String shortName = name.replaceFirst("^.*专项(整治|行动)", "");
        return words.of(
                "reporting.title.monthly",
                String.valueOf(period.month().getYear()),
                String.valueOf(period.month().getMonthValue()),
                shortName.isBlank() ? name : shortName);
    }

    static List<String> lines(String stored) {
        return stored.isEmpty() ? List.of() : Arrays.asList(stored.split("\n"));
    }

    static Map<String, Integer> paceColumns(Pace pace) {
        return Map.of(
                "review", pace.reviewWorkdays,
                "head", pace.headWorkdays,
                "meeting", pace.meetingWorkdays,
                "grace", pace.graceWorkdays);
    }
}

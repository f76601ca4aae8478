package liandong.campaign;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plan files that nobody means well with, or that nobody looked at twice (有问题的方案文件). */
public final class HostilePlans {

    private HostilePlans() {}

    /** A file and where the reader has to stop at it; {@code key} without {@code campaign.plan.problem.}. */
    public record HostilePlan(String what, String yaml, int line, String path, String key) {
        @Override
        public String toString() {
            return what;
        }
    }

    /** What the reader alone refuses. */
    public static Stream<HostilePlan> all() {
        return Stream.of(files(), shapes(), dates(), names(), crowds(), circles())
                .flatMap(List::stream);
    }

    private static List<HostilePlan> files() {
        String laughs = "a: &a [x, x]\n"
                + IntStream.range(1, 30)
                        .mapToObj(i -> "a%d: &b%d [*%s, *%s]\n"
                                .formatted(i, i, i == 1 ? "a" : "b" + (i - 1), i == 1 ? "a" : "b" + (i - 1)))
                        .collect(Collectors.joining());
        return List.of(
                file("nothing in it", "", 1, "empty"),
                file("only comments", "# 方案\n# 待写\n", 1, "empty"),
                file("only null", "~", 1, "type.object"),
                file("a letter instead of a plan", "各有关单位：\n请按时报送。", 1, "type.object"),
                file("a list instead of a plan", "- schema: campaign-plan/v1", 1, "type.object"),
                file("ten megabytes", "x".repeat(10_000_000), 0, "too-long"),
                file("a billion laughs", laughs, 2, "alias"),
                file("an anchor that holds itself", "a: &a\n  - *a\n", 2, "alias"),
                file("merged by reference", mini() + "unit: &u {id: X}\nother:\n  <<: *u\n", 14, "alias"),
                file("brackets without end", "a:\n  " + "[".repeat(500_000), 2, "too-deep"),
                file("nested a thousand deep", "{a: ".repeat(1000) + "1" + "}".repeat(1000), 1, "too-deep"),
                file("half a million values", "a: [" + "x,".repeat(400_000) + "x]", 1, "too-many-values"),
                file("a Java object", mini() + "tasks: !!javax.script.ScriptEngineManager [x]\n", 12, "tag"),
                file("a tag of its own", mini() + "tasks: [!secret 5]\n", 12, "tag"),
                file("bytes in a tag", mini() + "tasks: [!!binary aGVsbG8=]\n", 12, "tag"),
                file("two plans in one file", mini() + "---\n" + mini(), 12, "second-document"),
                file("tabs for indentation", "units:\n\t- {id: HC}\n", 2, "tab"),
                file("a bracket that is not closed", "schema: campaign-plan/v1\nunits: [1, 2\n", 3, "syntax"),
                file("a picture", "schema: x\n\u0000\u0001PNG", 2, "odd-character"),
                file("a bell in a name", mini().replace("小行动", "小\u0007行动"), 4, "odd-character"),
                file("a name that reads backwards", mini().replace("小行动", "小\u202E行动"), 4, "odd-character"),
                file("a bell written as an escape", mini().replace("小行动", "\"小\\u0007行动\""), 4, "odd-character"),
                file("half of a character", mini().replace("小行动", "小\uD83D行动"), 4, "odd-character"));
    }

    private static List<HostilePlan> shapes() {
        return List.of(
                plan("a field twice", mini() + "region: \"310000\"\n", 12, "region", "twice"),
                plan(
                        "a misspelt field",
                        mini().replace("campaignName", "campaginName"),
                        4,
                        "campaginName",
                        "additionalProperties"),
                plan(
                        "a misspelt field of a unit",
                        mini().replace("role: MEMBER", "role: MEMBER, dutys: [查]"),
                        9,
                        "units[1].dutys",
                        "additionalProperties"),
                plan("a word for a list", mini().replaceFirst("(?s)units:.*", "units: 全体\n"), 7, "units", "type.array"),
                plan("a list for a word", mini().replace("title: 小方案", "title: [小, 方案]"), 3, "title", "type.string"),
                plan("null for a list", mini().replaceFirst("(?s)units:.*", "units:\n"), 7, "units", "type.array"),
                plan("null for a unit", mini().replaceFirst("  - \\{id: AMR.*", "  -"), 9, "units[1]", "type.object"),
                plan("null for a name", mini().replace("县市场监督管理局", "~"), 9, "units[1].name", "type.string"),
                plan("a number for a region", mini().replace("\"341323\"", "341323"), 5, "region", "type.string"),
                plan(
                        "a text for a number",
                        monthly("dayOfMonth: \"5\""),
                        14,
                        "reporting[0].schedule.dayOfMonth",
                        "type.integer"),
                plan("half a day", monthly("dayOfMonth: 5.5"), 14, "reporting[0].schedule.dayOfMonth", "type.integer"),
                plan(
                        "a number beyond all numbers",
                        monthly("dayOfMonth: 99999999999999999999"),
                        14,
                        "reporting[0].schedule.dayOfMonth",
                        "type.integer"),
                plan(
                        "negative workdays",
                        mini() + "policy: {graceWorkdays: -3}\n",
                        12,
                        "policy.graceWorkdays",
                        "minimum"),
                plan(
                        "a year of workdays",
                        mini() + "policy: {reviewWorkdays: 366}\n",
                        12,
                        "policy.reviewWorkdays",
                        "maximum"),
                plan(
                        "a role that does not exist",
                        mini().replace("role: MEMBER", "role: BOSS"),
                        9,
                        "units[1].role",
                        "enum"),
                plan("another schema", mini().replace("campaign-plan/v1", "campaign-plan/v9"), 1, "schema", "const"),
                plan("no lead", mini().replace("role: LEAD", "role: MEMBER"), 7, "units", "no-lead"),
                plan("no units", mini().replaceFirst("(?s)units:.*", "units: []\n"), 7, "units", "minItems"),
                plan(
                        "nobody reports",
                        monthly("dayOfMonth: 5").replace("from: AMR", "from: []"),
                        14,
                        "reporting[0].from",
                        "no-sender"),
                plan(
                        "reports to nowhere",
                        monthly("dayOfMonth: 5").replace("to: HC", "to: {}"),
                        14,
                        "reporting[0].to.external",
                        "required"),
                plan(
                        "an unknown unit",
                        monthly("dayOfMonth: 5").replace("to: HC", "to: HCC"),
                        14,
                        "reporting[0].to",
                        "unknown-unit"),
                plan(
                        "an unknown class",
                        monthly("dayOfMonth: 5").replace("from: AMR", "from: [AMRS]"),
                        14,
                        "reporting[0].from[0]",
                        "unknown-class"),
                plan(
                        "an unknown table",
                        monthly("dayOfMonth: 5").replace("to: HC", "to: HC, tables: [cn-medbeauty-montly]"),
                        14,
                        "reporting[0].tables[0]",
                        "unknown-table"));
    }

    private static List<HostilePlan> dates() {
        return List.of(
                plan("the thirtieth of February", mini().replace("2021-07-01", "2021-02-30"), 6, "period.from", "date"),
                plan("a date of words", mini().replace("2021-07-01", "七月一日"), 6, "period.from", "date"),
                plan("a date without dashes", mini().replace("2021-07-01", "20210701"), 6, "period.from", "date"),
                plan("the year 9999", mini().replace("2021-08-31", "9999-12-31"), 6, "period.to", "pattern.date"),
                plan("the year 0001", mini().replace("2021-07-01", "0001-01-01"), 6, "period.from", "pattern.date"),
                plan("thirty years", mini().replace("2021-08-31", "2051-08-31"), 6, "period.to", "lasts-too-long"),
                plan(
                        "ends before it begins",
                        mini().replace("2021-08-31", "2021-06-30"),
                        6,
                        "period.to",
                        "ends-before-start"),
                plan(
                        "a phase that ends before it begins",
                        mini() + "  - {id: A, name: 集中行动, from: 2021-08-02, to: 2021-08-01}\n",
                        12,
                        "phases[0].to",
                        "ends-before-start"),
                plan(
                        "the thirty-second day",
                        monthly("dayOfMonth: 32"),
                        14,
                        "reporting[0].schedule.dayOfMonth",
                        "maximum"),
                plan("the zeroth day", monthly("dayOfMonth: 0"), 14, "reporting[0].schedule.dayOfMonth", "minimum"),
                plan(
                        "the thirteenth month",
                        monthly("dayOfMonth: 5, reportPeriods: [2021-13]"),
                        14,
                        "reporting[0].schedule.reportPeriods[0]",
                        "pattern.month"),
                plan(
                        "a month twice",
                        monthly("dayOfMonth: 5, reportPeriods: [2021-07, 2021-07]"),
                        14,
                        "reporting[0].schedule.reportPeriods",
                        "uniqueItems"),
                plan(
                        "a first day that is another one",
                        monthly("dayOfMonth: 5, firstDue: 2021-08-06"),
                        14,
                        "reporting[0].schedule.firstDue",
                        "contradicts"),
                plan(
                        "compiled before its parts are due",
                        mini() + summaries("2021-08-20", "dueDate: 2021-08-10"),
                        15,
                        "summaries[1].compiles",
                        "compiled-before-due"));
    }

    private static List<HostilePlan> names() {
        return List.of(
                plan(
                        "a name of a hundred thousand letters",
                        mini().replace("小行动", "行".repeat(100_000)),
                        4,
                        "campaignName",
                        "maxLength"),
                plan("an empty name", mini().replace("小行动", "''"), 4, "campaignName", "minLength"),
                plan(
                        "a name of two lines",
                        mini().replace("小行动", "\"小\\r\\nBcc: x@y\""),
                        4,
                        "campaignName",
                        "pattern.name"),
                plan("a path for an id", mini().replace("id: AMR", "id: ../../etc"), 9, "units[1].id", "pattern.slug"),
                plan(
                        "an expression for a kind",
                        mini().replace("MARKET_REGULATION", "'${T(java.lang.Runtime)}'"),
                        9,
                        "units[1].kind",
                        "pattern.kindName"),
                plan(
                        "a key of a hundred thousand letters",
                        mini() + "? " + "长".repeat(100_000) + "\n: x\n",
                        12,
                        "长".repeat(60) + "…",
                        "additionalProperties"),
                plan("two units of one id", mini().replace("id: AMR", "id: HC"), 9, "units[1].id", "twice"));
    }

    private static List<HostilePlan> crowds() {
        String phases = IntStream.range(0, 1000)
                .mapToObj(i -> "  - {id: P%d, name: 阶段%d, from: 2021-07-01, to: 2021-07-31}\n".formatted(i, i))
                .collect(Collectors.joining());
        String items = IntStream.range(0, 1000)
                .mapToObj(i ->
                        "  - {id: M%d, name: 月报%d, from: AMR, to: HC, cadence: MONTHLY, schedule: {dayOfMonth: 5}}\n"
                                .formatted(i, i))
                .collect(Collectors.joining());
        return List.of(
                plan("a thousand phases", mini() + phases, 11, "phases", "maxItems"),
                plan("a thousand reports", mini() + "  []\nreporting:\n" + items, 13, "reporting", "maxItems"));
    }

    private static List<HostilePlan> circles() {
        String above = mini().replace("role: LEAD", "role: LEAD, parent: AMR")
                .replace("role: MEMBER", "role: MEMBER, parent: HC");
        String waiting = summaries("2021-08-20", "after: A").replace("dueDate: 2021-08-20", "after: B");
        String compiling =
                summaries("2021-08-20", "dueDate: 2021-08-20").replace("name: 单位总结", "name: 单位总结, compiles: B");
        return List.of(
                plan(
                        "a unit above itself",
                        mini().replace("role: MEMBER", "role: MEMBER, parent: AMR"),
                        9,
                        "units[1].parent",
                        "parent-circle"),
                plan("units above each other", above, 8, "units[0].parent", "parent-circle"),
                plan("summaries that wait for each other", mini() + waiting, 14, "summaries[0].due.after", "circle"),
                plan("summaries that compile each other", mini() + compiling, 14, "summaries[0].compiles", "circle"));
    }

    /** Eleven lines; the last is {@code phases:}, to be gone on with. */
    public static String mini() {
        return PlanReaderTests.mini("").stripTrailing() + "\n";
    }

    private static String monthly(String schedule) {
        return mini() + "  []\nreporting:\n  - {id: M, name: 月报, from: AMR, to: HC, cadence: MONTHLY, schedule: {"
                + schedule + "}}\n";
    }

    private static String summaries(String firstDue, String secondDue) {
        return """
                  []
                summaries:
                  - {id: A, name: 单位总结, kind: FINAL, from: AMR, to: HC, due: {dueDate: %s}}
                  - {id: B, name: 汇总, kind: FINAL_COMPILED, compiles: A, from: HC, to: {external: 省里}, due: {%s}}
                """.formatted(firstDue, secondDue);
    }

    private static HostilePlan file(String what, String yaml, int line, String key) {
        return new HostilePlan(what, yaml, line, "", key);
    }

    private static HostilePlan plan(String what, String yaml, int line, String path, String key) {
        return new HostilePlan(what, yaml, line, path, key);
    }
}

package liandong.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liandong.bench.StatementLog.Statement;

/**
 * Logged statements as a script for pgbench (回放脚本): each transaction takes the next report.
 *
 * @param statements without begin and commit
 */
record ReplayScript(String text, long statements) {

    /** What of the example belongs to the report, and the column that holds the same of others. */
    record Known(String column, String text) {}

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    /** pgbench takes a colon and a letter for a variable, even in quotes. */
    private static final Pattern COLON = Pattern.compile(":(?=[A-Za-z_\\x{80}-\\x{10FFFF}])");

    static ReplayScript of(List<Statement> logged, List<Known> known, List<String> constants) {
        Map<String, String> names = new LinkedHashMap<>();
        known.forEach(one -> names.put(one.text(), one.column()));
        List<String> made = made(logged, names, constants);
        made.forEach(id -> names.put(id, "new" + made.indexOf(id)));
        StringBuilder script = new StringBuilder("select nextval('bench_replay_next') as n \\gset\n");
        script.append("select obligation, unit, task, execution, activity");
        made.forEach(id -> script.append(", gen_random_uuid()::text as ").append(names.get(id)));
        script.append(" from bench_replay where n = :n \\gset\n");
        for (Statement statement : logged) {
            script.append(written(statement, names)).append(";\n");
        }
        long counted = logged.stream()
                .filter(one -> !one.sql().matches("(?i)(begin|commit|rollback)\\b.*"))
                .count();
        return new ReplayScript(script.toString(), counted);
    }

    /** Ids that the engine made up on the way, in the order in which they appear. */
    private static List<String> made(List<Statement> logged, Map<String, String> known, List<String> constants) {
        List<String> made = new ArrayList<>();
        for (Statement statement : logged) {
            for (String parameter : statement.parameters().values()) {
                Matcher id = Pattern.compile(UUID).matcher(parameter);
                while (id.find()) {
                    String found = id.group();
                    boolean old = known.keySet().stream().anyMatch(text -> text.contains(found))
                            || constants.stream().anyMatch(text -> text.contains(found))
                            || made.contains(found);
                    if (!old) {
                        made.add(found);
                    }
                }
            }
        }
        return made;
    }

    private static String written(Statement statement, Map<String, String> names) {
        return PLACE.matcher(statement.sql())
                .replaceAll(place -> Matcher.quoteReplacement(
                        literal(statement.parameters().get(Integer.valueOf(place.group(1))), names)));
    }

    private static String literal(String logged, Map<String, String> names) {
        if (logged.startsWith("'{")) {
            return split(logged);
        }
        String literal = split(logged);
        for (Map.Entry<String, String> name : names.entrySet()) {
            literal = literal.replaceAll(
                    "(?<=['/:])" + Pattern.quote(name.getKey()) + "(?=['/:])",
                    Matcher.quoteReplacement("' || :" + name.getValue() + " || '"));
        }
        return literal.replaceFirst("^'' \\|\\| (:\\w+) \\|\\| ''$", "$1").replaceAll("^(.* \\|\\| .*)$", "($1)");
    }

    private static String split(String literal) {
        String split = COLON.matcher(literal).replaceAll(":' || '");
        return split.equals(literal) ? literal : "(" + split + ")";
    }
}

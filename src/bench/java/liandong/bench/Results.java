package liandong.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything that was measured (测量结果): one table for people, one file for programs. */
class Results {

    /** One row of the table. */
    record Row(String what, Map<String, Object> figures) {}

    private final Map<String, Object> conditions = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> verdicts = new ArrayList<>();

    void condition(String name, Object value) {
        conditions.put(name, value);
    }

    void add(String what, Timing timing) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("operations", timing.operations());
        figures.put("seconds", rounded(timing.seconds()));
        figures.put("perSecond", rounded(timing.perSecond()));
        figures.put("p50", rounded(timing.p50()));
        figures.put("p95", rounded(timing.p95()));
        add(what, figures);
    }

    void add(String what, Map<String, Object> figures) {
        rows.add(new Row(what, figures));
        System.err.println("  " + what + " " + figures);
    }

    /** Compares a figure with what is wanted of it. */
    void want(String what, double figure, double most) {
        verdict(what, figure, "≤", most, figure <= most);
    }

    void wantAtLeast(String what, double figure, double least) {
        verdict(what, figure, "≥", least, figure >= least);
    }

    private void verdict(String what, double figure, String sign, double bound, boolean reached) {
        verdicts.add(String.format(
                Locale.ROOT, "| %s | %.2f | %s %.2f | %s |", what, figure, sign, bound, reached ? "yes" : "**no**"));
    }

    String table() {
        StringBuilder table = new StringBuilder();
        conditions.forEach(
                (name, value) -> table.append(name).append(": ").append(value).append("  \n"));
        table.append(
                "\n| measured | operations | s | per s | p50 ms | p95 ms | other |\n|---|---:|---:|---:|---:|---:|---|\n");
        for (Row row : rows) {
            Map<String, Object> other = new LinkedHashMap<>(row.figures());
            table.append("| ").append(row.what());
            for (String column : List.of("operations", "seconds", "perSecond", "p50", "p95")) {
                Object figure = other.remove(column);
                table.append(" | ").append(figure == null ? "" : figure);
            }
            String rest = other.toString();
            table.append(" | ").append(rest, 1, rest.length() - 1).append(" |\n");
        }
        table.append("\n| wanted | measured | bound | reached |\n|---|---:|---:|---|\n");
        verdicts.forEach(verdict -> table.append(verdict).append('\n'));
        return table.toString();
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(
                        folder.resolve("result.json").toFile(),
                        Map.of("conditions", conditions, "measured", rows, "wanted", verdicts));
        Files.writeString(folder.resolve("result.md"), table());
    }

    static double rounded(double figure) {
        return Math.round(figure * 100) / 100.0;
    }
}

package liandong.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.organization.Directory;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import liandong.table.TextPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lays what the units wrote together, heading by heading, each text under its unit's name (文字汇集), for the compiler to
 * edit.
 */
@Component
class LaidTogether {

    /** Nobody edits the texts of more units in one field; beyond it they are collected in a document of their own. */
    static final int MOST_UNITS = 100;

    private final Directory directory;
    private final Words words;
    private final JdbcClient jdbc;

    LaidTogether(Directory directory, Words words, JdbcClient jdbc) {
        this.directory = directory;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** What the accepted reports of a round say, by heading; nothing when there are too many of them. */
    Map<String, String> ofRound(long roundId, ReportTable table) {
        return join(accepted(roundId), table, Map.of());
    }

    /** The edited texts of an earlier compilation, with those after them that it does not hold yet. */
    Map<String, String> continued(Compilation before, Set<Long> counted, ReportTable table) {
        List<Written> added = accepted(before.roundId()).stream()
                .filter(written -> !counted.contains(written.obligationId()))
                .toList();
        return join(added, table, before.totals().sections());
    }

    /**
     * A text that was laid together, and perhaps edited since, by the units under whose names its parts stand.
     *
     * @param names of the units that may stand in it
     */
    List<Piece> pieces(String text, Collection<String> names) {
        Map<String, String> marks = names.stream()
                .distinct()
                .collect(Collectors.toMap(
                        name -> words.of("reporting.laid-together", name, "").strip(), name -> name));
        List<Piece> pieces = new ArrayList<>();
        String unit = "";
        StringBuilder said = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (marks.containsKey(line.strip())) {
                add(pieces, unit, said);
                unit = marks.get(line.strip());
                said.setLength(0);
            } else {
                said.append(line).append('\n');
            }
        }
        add(pieces, unit, said);
        return pieces;
    }

    private static void add(List<Piece> pieces, String unit, StringBuilder said) {
        if (!said.toString().isBlank()) {
            pieces.add(new Piece(unit, said.toString().strip()));
        }
    }

    /**
     * What stands under the name of one unit (单位文字).
     *
     * @param unit "" for what the compiler wrote before all of them
     */
    record Piece(String unit, String text) {}

    private Map<String, String> join(List<Written> all, ReportTable table, Map<String, String> before) {
        Map<String, String> texts = new LinkedHashMap<>(before);
        if (all.size() > MOST_UNITS) {
            return texts;
        }
        Map<Long, String> names =
                directory.unitNames(all.stream().map(Written::unitId).toList());
        for (TextPart part : table.texts()) {
            List<String> pieces = new ArrayList<>();
            pieces.add(before.getOrDefault(part.heading(), ""));
            all.stream()
                    .filter(written -> !written.values().section(part.heading()).isBlank())
                    .forEach(written -> pieces.add(words.of(
                            "reporting.laid-together",
                            names.getOrDefault(written.unitId(), "?"),
                            written.values().section(part.heading()).strip())));
            texts.put(
                    part.heading(),
                    pieces.stream().filter(piece -> !piece.isBlank()).collect(Collectors.joining("\n\n")));
        }
        return texts;
    }

    private List<Written> accepted(long roundId) {
        return jdbc.sql("""
                        select o.id, o.owner_unit_id, r.values_document from obligation o
                        join report_revision r on r.obligation_id = o.id and r.revision_no = o.revision_no
                        where o.round_id = :round and o.state = 'ACCEPTED' order by o.id fetch first %d rows only""".formatted(MOST_UNITS + 1))
                .param("round", roundId)
                .query((row, number) -> new Written(
                        row.getLong("id"),
                        row.getLong("owner_unit_id"),
                        ReportValues.fromJson(row.getString("values_document"))))
                .list();
    }

    private record Written(long obligationId, long unitId, ReportValues values) {}
}

package liandong.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.document.Block;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import liandong.table.TableSum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the units of a large round reported, added up by the regions directly below that of the compiling unit (分地区情况): a
 * province reads about its cities, the nation about its provinces, however many counties reported.
 */
@Component
class RegionalFigures {

    private final CompilationInputs inputs;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Words words;

    RegionalFigures(CompilationInputs inputs, Directory directory, JdbcClient jdbc, Words words) {
        this.inputs = inputs;
        this.directory = directory;
        this.jdbc = jdbc;
        this.words = words;
    }

    /** A heading and a sentence for each region; nothing where all lie in the same. */
    List<Block> blocks(CollectionRound round, Compilation shown, ReportTable table) {
        Map<Long, String> regions = regions(round, shown);
        Map<String, TableSum> sums = new LinkedHashMap<>();
        regions.values().forEach(region -> sums.put(region, new TableSum(table)));
        inputs.each(
                shown.id(),
                input -> Objects.requireNonNull(sums.get(regions.get(input.unitId())))
                        .add(figuresOf(input.values()), input.unitKind()));
        List<Block> blocks = new ArrayList<>();
        if (sums.size() > 1) {
            blocks.add(new Block.Heading(1, words.of("paper.summary.regions")));
            sums.forEach((region, sum) -> {
                blocks.add(new Block.Heading(2, region));
                blocks.add(new Block.Paragraph(said(table, sum)));
            });
        }
        return blocks;
    }

    private static ReportValues figuresOf(ReportValues reported) {
        return new ReportValues(reported.numbers(), Map.of(), List.of(), reported.zero());
    }

    private String said(ReportTable table, TableSum sum) {
        List<String> phrases =
                new ArrayList<>(List.of(words.of("paper.summary.region", String.valueOf(sum.reports()))));
        phrases.addAll(new RoundFigures(table, sum.values(), null, sum.values(), 0).phrases(words));
        return words.of("paper.sentence", String.join("；", phrases));
    }

    /** By unit the name of its region, in the order of their codes, units of the compiling unit's own level first. */
    private Map<Long, String> regions(CollectionRound round, Compilation shown) {
        Map<Long, String> regions = new LinkedHashMap<>();
        jdbc.sql("""
                        select o.owner_unit_id, d.name from compilation_input i
                        join obligation o on o.id = i.obligation_id join unit u on u.id = o.owner_unit_id
                        left join region r on r.code = u.region_code
                        left join region q on q.code = r.parent_code left join region g on g.code = q.parent_code
                        left join region d on d.code = case when r.parent_code = :region then r.code
                            when q.parent_code = :region then q.code when g.parent_code = :region then g.code end
                        where i.compilation_id = :id order by coalesce(d.code, ''), o.owner_unit_id""")
                .param("id", shown.id())
                .param(
                        "region",
                        directory
                                .unit(round.compilingUnitId())
                                .map(Unit::regionCode)
                                .orElse(""))
                .query(row -> {
                    String name = row.getString(2);
                    regions.put(row.getLong(1), name == null ? words.of("paper.summary.own-level") : name);
                });
        return regions;
    }
}

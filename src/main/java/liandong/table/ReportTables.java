package liandong.table;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liandong.engine.FeelRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All report tables known to this server (报表目录); a broken file stops the start. */
@Component
public class ReportTables {

    static final int SUMMARY_LENGTH = 20_000;

    private final Map<String, ReportTable> byId = new LinkedHashMap<>();

    @Autowired
    public ReportTables(ResourcePatternResolver resources, FeelRules feel) throws IOException {
        this(
                Arrays.stream(resources.getResources("classpath*:forms/tables/*.yaml"))
                        .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                        .toList(),
                feel);
    }

    ReportTables(List<? extends Resource> files, FeelRules feel) {
        TableFiles read = new TableFiles(files);
        TableReader reader = new TableReader(read, feel);
        read.all().forEach((id, file) -> byId.put(id, reader.read(file)));
    }

    public Optional<ReportTable> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    /** The table of an item without headings of its own. */
    public ReportTable forItem(List<String> tableIds, String itemName) {
        return forItem(tableIds, itemName, List.of(), false);
    }

    /**
     * The table of an item that a plan asks for: its first report table, if it names one, and always words: a section
     * for each heading the plan lists, else a narrative.
     *
     * @param headings of the sections; empty for one narrative
     * @param wordsAsked what is to be told must be told: every section, or the narrative; as always without a table
     */
    public ReportTable forItem(List<String> tableIds, String itemName, List<String> headings, boolean wordsAsked) {
        Optional<ReportTable> named = tableIds.stream()
                .flatMap(id -> find(id).stream())
                .filter(ReportTable::isReport)
                .findFirst();
        ReportTable table = named.orElseGet(() -> new ReportTable("text", itemName, TableParts.NOTHING));
        boolean required = wordsAsked || named.isEmpty();
        if (!headings.isEmpty()) {
            return table.with(headings.stream()
                    .map(title -> TextPart.section(title, SUMMARY_LENGTH, required))
                    .toList());
        }
        return table.texts().isEmpty() ? table.with(List.of(TextPart.narrative("", SUMMARY_LENGTH, required))) : table;
    }
}

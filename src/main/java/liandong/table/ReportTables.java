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

    private static final int SUMMARY_LENGTH = 20_000;

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

    /** The same for reading and adding up, where it does not matter whether words are asked. */
    public ReportTable forItem(List<String> tableIds, String itemName) {
        return forItem(tableIds, itemName, false);
    }

    /**
     * The table of an item that a plan asks for: its first report table, if it names one, and always a narrative.
     *
     * @param wordsAsked the narrative must be written, as it must without figures
     */
    public ReportTable forItem(List<String> tableIds, String itemName, boolean wordsAsked) {
        return tableIds.stream()
                .flatMap(id -> find(id).stream())
                .filter(ReportTable::isReport)
                .findFirst()
                .map(table -> table.withText(new TextPart("", SUMMARY_LENGTH, wordsAsked)))
                .orElseGet(() -> new ReportTable(
                        "text", itemName, TableParts.NOTHING.with(new TextPart("", SUMMARY_LENGTH, true))));
    }
}

package liandong.casework;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.handoff.HandoffWords;
import liandong.reporting.ItemTables;
import liandong.table.Heading;
import liandong.table.ReportTables;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The kinds of violations this server knows (违法类别目录); a file that names an unknown column stops the start. */
@Component
public class Violations {

    private final List<ViolationFile> files = new ArrayList<>();
    private final Map<String, Violation> byCode = new LinkedHashMap<>();
    private final ItemTables items;
    private final HandoffWords words;

    Violations(ResourcePatternResolver resources, ReportTables tables, ItemTables items, HandoffWords words)
            throws IOException {
        this.items = items;
        this.words = words;
        List<Resource> found = Arrays.stream(resources.getResources("classpath*:forms/violations/*.yaml"))
                .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                .toList();
        for (Resource resource : found) {
            add(ViolationFile.read(resource), tables);
        }
    }

    /** The kinds a campaign offers: those of its tables, then those of every campaign. */
    public List<Violation> of(long campaignId) {
        Set<String> reported = items.ofCampaign(campaignId);
        return Stream.concat(
                        files.stream().filter(file -> file.tables().stream().anyMatch(reported::contains)),
                        files.stream().filter(file -> file.tables().isEmpty()))
                .flatMap(file -> file.types().stream())
                .toList();
    }

    /** What a kind is called, as in handoffs and complaints. */
    public String label(String code) {
        return words.say("handoff.type." + code);
    }

    boolean isIllegalPractice(String code) {
        Violation known = byCode.get(code);
        return known != null && known.illegalPractice();
    }

    Set<String> illegalPractice() {
        return byCode.values().stream()
                .filter(Violation::illegalPractice)
                .map(Violation::code)
                .collect(Collectors.toSet());
    }

    /** All that count in a column for one kind of subject. */
    Set<String> countingIn(String column, SubjectKind kind) {
        return byCode.values().stream()
                .filter(violation -> column.equals(violation.column(kind)))
                .map(Violation::code)
                .collect(Collectors.toSet());
    }

    /** The files about one table. */
    List<ViolationFile> about(String tableId) {
        return files.stream().filter(file -> file.tables().contains(tableId)).toList();
    }

    private void add(ViolationFile file, ReportTables tables) {
        Set<String> columns = file.tables().stream()
                .flatMap(id -> tables.find(id).orElseThrow().grid().stream())
                .flatMap(grid -> grid.columns().stream().map(Heading::code))
                .collect(Collectors.toSet());
        for (Violation violation : file.types()) {
            boolean unknown = Stream.of(SubjectKind.values())
                    .map(violation::column)
                    .anyMatch(column -> column != null && !columns.contains(column));
            if (unknown || byCode.put(violation.code(), violation) != null) {
                throw new IllegalStateException("forms/violations/" + file.id() + ": " + violation.code()
                        + " names an unknown column or stands there twice");
            }
        }
        files.add(file);
    }

    /** Whether a campaign offers that kind. */
    boolean offers(long campaignId, String code) {
        return codes(of(campaignId)).contains(code);
    }

    private static Set<String> codes(Collection<Violation> some) {
        return some.stream().map(Violation::code).collect(Collectors.toSet());
    }
}

package liandong.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import liandong.engine.process.CamundaFeelRules;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables as they are shipped, and small ones written in a test. */
public final class RealTables {

    private static final ReportTables ALL = load();

    private RealTables() {}

    public static ReportTable monthly() {
        return ALL.find("cn-medbeauty-monthly-shanghai-2021").orElseThrow();
    }

    public static ReportTable lingbi() {
        return ALL.find("cn-medbeauty-summary-lingbi-2021").orElseThrow();
    }

    /** Every table that units report with. */
    public static Stream<ReportTable> reports() {
        return ALL.ids().stream().flatMap(id -> ALL.find(id).stream()).filter(ReportTable::isReport);
    }

    static ReportTables all() {
        return ALL;
    }

    static ReportTables of(String... yaml) {
        return new ReportTables(Arrays.stream(yaml).map(RealTables::file).toList(), new CamundaFeelRules());
    }

    private static ByteArrayResource file(String yaml) {
        return new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "test.yaml";
            }
        };
    }

    private static ReportTables load() {
        try {
            return new ReportTables(new PathMatchingResourcePatternResolver(), new CamundaFeelRules());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package liandong.casework;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * One file {@code forms/violations/<id>.yaml} (违法类别表): which kinds of cases there are in campaigns that report in these
 * tables, and where they count.
 *
 * @param tables ids of report tables; none: its kinds are offered in every campaign
 * @param rows what a case adds to each row of the grid, by row code
 * @param exposed where cases made known to the public count, null for nowhere
 */
record ViolationFile(
        String schema,
        String id,
        String title,
        List<String> tables,
        List<Violation> types,
        Map<String, CaseMeasure> rows,
        @Nullable Exposed exposed) {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * @param field of the activity form
     * @param figure name under which the table's rules know the number
     */
    record Exposed(String field, String figure) {}

    /** The column in which a case counts. */
    Optional<String> column(CaseRecord one) {
        CaseFacts facts = one.facts();
        return types.stream()
                .filter(type -> type.code().equals(facts.violation()))
                .flatMap(type -> Stream.ofNullable(type.column(facts.subject().kind())))
                .findFirst();
    }

    static ViolationFile read(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return YAML.readValue(in, ViolationFile.class);
        }
    }
}

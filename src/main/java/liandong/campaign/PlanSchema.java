package liandong.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/** The published shape of plans (方案格式), {@code plans/campaign-plan-v1.schema.json}; tells where a plan departs from it. */
final class PlanSchema {

    /** More are not told; finding words for a hundred thousand would only take long. */
    private static final int MOST = 500;

    private final JsonNode text;
    private final JsonSchema schema;

    PlanSchema() {
        try (InputStream file = new ClassPathResource("plans/campaign-plan-v1.schema.json").getInputStream()) {
            text = new ObjectMapper().readTree(file);
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            text,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .locale(Locale.ROOT)
                                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A date that does not exist is told as such, not as a text of the wrong pattern. */
    List<PlanProblem> check(PlanDocument document) {
        return schema.validate(document.root()).stream()
                .limit(MOST)
                .map(message -> new SchemaMessage(message, text))
                .sorted(Comparator.comparing(SchemaMessage::isPattern))
                .map(message -> message.problem(document))
                .toList();
    }
}

package liandong.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Which plans must show everything that can happen (演练要求). */
class ScriptTests {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    @Test
    void aPlanWithUnitsAndTimeForEverythingMustExecuteEveryActivity() throws IOException {
        assertThat(script("shanghai-2021").demandsEveryActivity()).isTrue();
    }

    @Test
    void aPlanOfSixSummariesNeedNotShowWhatHasNoRoomInIt() throws IOException {
        assertThat(script("lingbi-2021").demandsEveryActivity()).isFalse();
    }

    private static Script script(String plan) throws IOException {
        JsonNode written = new YAMLMapper()
                .readTree(RESOURCES.resolve("plans/" + plan + ".yaml").toFile());
        OfficeDays days = new OfficeDays(RESOURCES.resolve("calendar/cn-holidays.yaml"));
        Expectation expectation =
                new Expectation(written, days, RESOURCES.resolve("regions/regions.csv"), Path.of("forms", "tables"));
        return new Script(expectation, Behaviour.lifelike());
    }
}

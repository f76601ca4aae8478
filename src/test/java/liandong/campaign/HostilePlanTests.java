package liandong.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import liandong.campaign.HostilePlans.HostilePlan;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Absurd plan files get an answer with line, field and what was expected, soon and whatever is in them. */
class HostilePlanTests {

    private final PlanReader reader = PlanReaderTests.reader();
    private final ResourceBundle words = ResourceBundle.getBundle("messages/campaign", Locale.ROOT);

    static Stream<HostilePlan> plans() {
        return HostilePlans.all();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void isRefusedWithLineFieldAndExpectation(HostilePlan plan) {
        PlanReading reading = Assertions.assertTimeout(Duration.ofSeconds(5), () -> reader.read(plan.yaml()));
        assertThat(reading.plan()).isNull();
        assertThat(reading.problems())
                .extracting(PlanProblem::line, PlanProblem::path, PlanProblem::messageKey)
                .contains(tuple(plan.line(), plan.path(), "campaign.plan.problem." + plan.key()));
        assertThat(reading.problems())
                .hasSizeLessThanOrEqualTo(101)
                .allSatisfy(problem -> assertThat(say(problem))
                        .hasSizeBetween(5, 600)
                        .doesNotContain("{0}", "{1}")
                        .doesNotContainPattern("[\\x00-\\x1f\\u202e]"));
    }

    @Test
    void aMisspeltFieldIsToldWithWhatWasMeant() {
        assertThat(reader.read(HostilePlans.mini().replace("campaignName", "campaginName"))
                        .problems())
                .filteredOn(problem -> problem.messageKey().endsWith("additionalProperties"))
                .singleElement()
                .satisfies(problem -> assertThat(say(problem)).contains("“campaginName”", "：campaignName、"));
    }

    @Test
    void aHundredThousandProblemsAreToldAsAHundred() {
        String odd = HostilePlans.mini() + "x%d: 1\n".repeat(40_000).formatted((Object[]) range(40_000));
        List<PlanProblem> problems = Assertions.assertTimeout(Duration.ofSeconds(10), () -> reader.read(odd))
                .problems();
        assertThat(problems).hasSize(101);
        assertThat(problems.get(100).messageKey()).isEqualTo("campaign.plan.problem.more");
    }

    @Test
    void lineEndsAndByteOrderMarkOfWindowsAreNoProblem() {
        String plan = PlanReaderTests.mini("  []");
        assertThat(reader.read("\uFEFF" + plan.replace("\n", "\r\n")).problems())
                .isEmpty();
        assertThat(reader.read(plan.replace("\n", "\r")).problems()).isEmpty();
    }

    private static Integer[] range(int to) {
        return java.util.stream.IntStream.range(0, to).boxed().toArray(Integer[]::new);
    }

    private String say(PlanProblem problem) {
        return MessageFormat.format(
                words.getString(problem.messageKey()), problem.arguments().toArray());
    }
}

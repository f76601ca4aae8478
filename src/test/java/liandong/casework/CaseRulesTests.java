package liandong.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import liandong.shared.Problem;
import org.junit.jupiter.api.Test;

class CaseRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 8, 5);

    @Test
    void aSoundCaseIsKept() {
        assertThat(problems(CaseSample.found("2021-08-05"))).isEmpty();
        assertThat(problems(CaseSample.decided("2021-08-05").fined("12000.50"))).isEmpty();
    }

    @Test
    void itsDaysAreInOrderAndNotInTheFuture() {
        assertThat(problems(CaseSample.decided("2021-08-05").days("2021-07-02", "2021-07-01", "2021-06-30")))
                .containsExactly("filedOn casework.problem.before", "decidedOn casework.problem.before");
        assertThat(problems(CaseSample.decided("2021-08-05").exposed("2021-08-06")))
                .containsExactly("exposedOn casework.problem.in-future");
        assertThat(problems(CaseSample.decided("2021-08-05").days("2021-07-01", null, "2021-08-05")))
                .containsExactly("filedOn casework.problem.decided-not-filed");
        assertThat(problems(CaseSample.found("2021-08-05").days(null, null, null)))
                .containsExactly("foundOn casework.problem.required");
    }

    @Test
    void aPenaltyAndItsDecisionBelongTogether() {
        assertThat(problems(CaseSample.found("2021-08-05").fined("100")))
                .containsExactly("decidedOn casework.problem.not-decided");
        assertThat(problems(CaseSample.decided("2021-08-05").unwarned()))
                .containsExactly("otherMeasures casework.problem.no-penalty");
    }

    @Test
    void theCodeOfAnOrganisationHasItsCheckCharacter() {
        String right = "91350100M000100Y43";
        assertThat(problems(CaseSample.found("2021-08-05").by(SubjectKind.ORGANISATION, "某店", right)))
                .isEmpty();
        assertThat(problems(CaseSample.found("2021-08-05").by(SubjectKind.ORGANISATION, "某店", "91350100M000100Y44")))
                .containsExactly("uscc casework.problem.uscc");
        assertThat(problems(CaseSample.found("2021-08-05").by(SubjectKind.PERSON, "张某", right)))
                .containsExactly("uscc casework.problem.uscc-person");
    }

    @Test
    void namesWrittenDifferentlyAreTheSameSubject() {
        assertThat(key("上海 某某（美容）店")).isEqualTo(key("上海某某(美容)店")).isNotEqualTo(key("上海某某医美店"));
        assertThat(key("ＡＢＣ诊所")).isEqualTo(key("abc诊所"));
        assertThat(key("——")).as("nothing but marks").isNotEmpty();
    }

    @Test
    void amountsAreReadExactly() {
        assertThat(Yuan.read("12，000.50 ").map(Yuan::write)).contains("12000.5");
        assertThat(Yuan.read("").map(Yuan::write)).contains("0");
        assertThat(Yuan.read("12.345")).isEmpty();
        assertThat(Yuan.read("1.2万")).isEmpty();
        assertThat(Yuan.read("-5")).isEmpty();
    }

    private static String key(String name) {
        return new Subject(SubjectKind.ORGANISATION, name, "").key();
    }

    private static List<String> problems(CaseSample sample) {
        return CaseRules.problems(sample.facts(), TODAY).stream()
                .map((Problem problem) -> problem.field() + " " + problem.messageKey())
                .toList();
    }
}

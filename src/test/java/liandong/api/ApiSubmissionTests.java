package liandong.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.api.ApiCaller.Answer;
import liandong.reporting.Obligation;
import liandong.reporting.ObligationState;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** A unit's system hands in its report: the same checks as the page, all of it or nothing. */
@LiandongTest
class ApiSubmissionTests extends OwedReportFixture {

    @Test
    void figuresTextsCasesAndFilesAreHandedInTogether() throws Exception {
        Answer receipt = api.submit(
                token,
                id,
                "2021-08/1",
                report(Map.of(
                        "values",
                                Map.of(
                                        "grid.INSPECTED.AD",
                                        20,
                                        "grid.CASES.AD",
                                        "５",
                                        "grid.FINE_AMOUNT.AD",
                                        3.25,
                                        "grid.FINE_COUNT.AD",
                                        2.5 * 2),
                        "texts", Map.of("narrative", "本月开展检查 20 次。"))),
                photo());

        receipt.is(201);
        assertThat(receipt.raw().getHeader("Location")).isEqualTo("/api/v1/obligations/" + id);
        assertThat(receipt.body().path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(receipt.body().path("files").asInt()).isEqualTo(1);
        Obligation owed = asked.owedBy(asked.peer());
        assertThat(owed.state()).isEqualTo(ObligationState.SUBMITTED);
        assertThat(owed.isTimely()).isTrue();
        var saved = reports.latest(id).orElseThrow();
        assertThat(saved.submittedBy()).isEqualTo("执法办案系统");
        assertThat(saved.draft().values().numbers())
                .containsEntry("grid.CASES.AD", new java.math.BigDecimal("5"))
                .containsEntry("grid.FINE_AMOUNT.AD", new java.math.BigDecimal("3.25"));
        assertThat(saved.draft().values().narrative()).isEqualTo("本月开展检查 20 次。");
        assertThat(files()).isEqualTo(1);
        assertThat(jdbc.sql("select actor_username from audit_entry where action = 'report-submitted' and subject = :s")
                        .param("s", "obligation:" + id)
                        .query(String.class)
                        .single())
                .startsWith("api:")
                .endsWith("执法办案系统");
    }

    @Test
    void aZeroReportIsStated() throws Exception {
        api.submit(token, id, report(Map.of("zero", true))).is(201);
        assertThat(asked.owedBy(asked.peer()).standing().zeroReport()).isTrue();
    }

    @Test
    void theUnitsOwnHeadMayLookFirst() throws Exception {
        Answer receipt = api.submit(token, id, report(Map.of("values", CLEAN, "throughHead", true)))
                .is(201);
        assertThat(receipt.body().path("state").asText()).isEqualTo("UNIT_REVIEW");
        assertThat(receipt.body().has("submittedAt")).isFalse();
    }

    @Test
    void everythingThatIsWrongIsSaidAtItsPlaceAndNothingIsKept() throws Exception {
        Answer refused = api.submit(
                        token,
                        id,
                        report(Map.of(
                                "values",
                                Map.of(
                                        "grid.FINE_AMOUNT.AD",
                                        3,
                                        "grid.FINE_COUNT.AD",
                                        0,
                                        "grid.CASES.AD",
                                        5,
                                        "grid.INSPECTED.AD",
                                        1))))
                .is(422);

        assertThat(refused.problem()).isEqualTo("not-submitted");
        assertThat(refused.body().path("errors"))
                .anySatisfy(error -> {
                    assertThat(error.path("address").asText()).isEqualTo("grid.FINE_AMOUNT.AD");
                    assertThat(error.path("label").asText()).contains("罚款", "广告");
                    assertThat(error.path("level").asText()).isEqualTo("error");
                    assertThat(error.path("message").asText()).contains("有罚款金额但罚款户");
                })
                .anySatisfy(error -> {
                    assertThat(error.path("level").asText()).isEqualTo("warning");
                    assertThat(error.path("rule").asText()).isEqualTo("V03");
                });
        untouched();
    }

    @Test
    void aWarningWantsAReasonUnderItsRule() throws Exception {
        Map<String, Object> values = Map.of("grid.CASES.AD", 5, "grid.INSPECTED.AD", 1);
        Answer refused = api.submit(token, id, report(Map.of("values", values))).is(422);
        assertThat(refused.body().path("errors").findValuesAsText("rule")).containsExactly("V03");
        api.submit(token, id, report(Map.of("values", values, "reasons", Map.of("V03", "含上月移送立案四件"))))
                .is(201);
    }

    @Test
    void valuesOfAnotherKindAreRefusedAtTheirPlace() throws Exception {
        String values = """
                {"grid.CASES.AD": 1e400, "grid.CASES.NET": -1, "grid.CASES.POST": 1.5, "grid.INSPECTED.AD": "五",
                 "grid.INSPECTED.NET": true, "grid.INSPECTED.POST": {"a": 1}, "fields.VEHICLES": 99999999999999999999,
                 "fields.NOT_THERE": 1, "cases.x.y": 1, "grid.CASES.\\u202e": 1, "fields.PUBLICITY": null}""";
        Answer refused = api.submit(token, id, "{\"version\": " + version() + ", \"values\": " + values + "}")
                .is(422);
        Map<String, String> rules = new java.util.TreeMap<>();
        refused.body()
                .path("errors")
                .forEach(error -> rules.put(
                        error.path("address").asText(), error.path("rule").asText()));
        assertThat(rules)
                .containsEntry("grid.CASES.AD", "too-large")
                .containsEntry("grid.CASES.NET", "negative")
                .containsEntry("grid.CASES.POST", "not-whole")
                .containsEntry("grid.INSPECTED.AD", "not-a-number")
                .containsEntry("grid.INSPECTED.NET", "not-a-number")
                .containsEntry("grid.INSPECTED.POST", "not-a-number")
                .containsEntry("fields.VEHICLES", "too-large")
                .containsEntry("fields.NOT_THERE", "unknown-address")
                .containsEntry("cases.x.y", "unknown-address")
                .containsEntry("grid.CASES.[U+202E]", "unknown-address")
                .doesNotContainKey("fields.PUBLICITY");
        untouched();
    }

    @Test
    void hostileTextsStayTextsOrAreRefusedAtTheirPlace() throws Exception {
        for (String odd : List.of("\u0000", "\u0007", "\u202Etxt.exe", "\uFFFE", "\uD83D")) {
            Answer refused = api.submit(
                            token, id, report(Map.of("values", CLEAN, "texts", Map.of("narrative", odd + "x"))))
                    .is(422);
            assertThat(refused.places()).containsExactly("narrative");
            assertThat(refused.body().at("/errors/0/rule").asText()).isEqualTo("odd-character");
        }
        untouched();
        String text = "<script>x()</script>${7919*7907}'; drop table unit; -- 𠮷😀";
        api.submit(token, id, report(Map.of("values", CLEAN, "texts", Map.of("narrative", text))))
                .is(201);
        assertThat(reports.latest(id).orElseThrow().draft().values().narrative())
                .isEqualTo(text);
    }

    @Test
    void aFileTheGuardRefusesLeavesNothingBehind() throws Exception {
        Answer refused = api.submit(
                        token,
                        id,
                        "k",
                        clean(),
                        photo(),
                        new MockMultipartFile(
                                "files", "通知.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)))
                .is(422);
        assertThat(refused.places()).containsExactly("files.1");
        assertThat(refused.body().at("/errors/0/label").asText()).isEqualTo("通知.pdf");
        assertThat(files()).isZero();
        untouched();
        api.submit(token, id, "k", clean(), photo()).is(201);
    }

    @Test
    void aReportThatIsRefusedLeavesItsFilesOutToo() throws Exception {
        String wrong = report(Map.of("values", Map.of("grid.CASES.AD", -1)));
        api.submit(token, id, "k", wrong, photo()).is(422);
        assertThat(files()).isZero();
        untouched();
    }

    @Test
    void afterTheLockNothingIsTaken() throws Exception {
        asked.at("2021-12-31T12:00");
        assertThat(api.submit(token, id, clean()).is(422).problem()).isEqualTo("refused");
    }
}

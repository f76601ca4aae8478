package liandong.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import liandong.campaign.CampaignPlan.PeriodDue;
import liandong.campaign.CampaignPlan.PlanPhase;
import liandong.campaign.CampaignPlan.SummaryPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanReaderTests {

    private final PlanReader reader = reader();

    /** Knows the tables by their files, without reading them. */
    static PlanReader reader() {
        return new PlanReader(new PlanTables() {
            @Override
            public boolean isKnown(String tableId) {
                return Files.exists(Path.of("forms/tables/" + tableId + ".yaml"));
            }

            @Override
            public List<String> ids() {
                return List.of("cn-medbeauty-monthly-shanghai-2021");
            }

            @Override
            public boolean isReport(String tableId) {
                return tableId.contains("monthly") || tableId.contains("summary");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shanghai-2021",
                "lingbi-2021",
                "national-2017",
                "liaoning-2020",
                "chengdu-2019",
                "tongling-gas-2023"
            })
    void everyBundledPlanIsValid(String name) {
        assertThat(reader.read(bundled(name)).problems()).isEmpty();
    }

    @Test
    void shanghaiReportsMonthlyOnTheFifthForTheMonthBefore() {
        CampaignPlan plan = reader.read(bundled("shanghai-2021")).valid();
        assertThat(plan.reporting()).singleElement().satisfies(monthly -> {
            assertThat(monthly.toUnit()).isEqualTo("HC");
            assertThat(monthly.fromClasses()).containsExactly("MONTHLY_AGENCY", "DISTRICT_HEALTH", "COMPILER");
            assertThat(monthly.periods()).first().isEqualTo(new PeriodDue("2021-07", LocalDate.of(2021, 8, 5)));
            assertThat(monthly.periods()).last().isEqualTo(new PeriodDue("2021-11", LocalDate.of(2021, 12, 5)));
        });
        assertThat(plan.summaries())
                .extracting(SummaryPlan::id, SummaryPlan::nominalDue, SummaryPlan::dueProposed, SummaryPlan::compiles)
                .containsExactly(
                        tuple("S_DISTRICT", LocalDate.of(2021, 12, 7), false, null),
                        tuple("S_COMPILED", LocalDate.of(2021, 12, 14), false, "S_DISTRICT"),
                        tuple("S_AGENCY", LocalDate.of(2021, 12, 14), false, null));
        assertThat(plan.policy().proposed()).contains("holiday", "reviewWorkdays");
    }

    @Test
    void aDueDateWithoutADayIsProposed() {
        PlanReading reading = reader.read(bundled("lingbi-2021"));
        assertThat(reading.valid().summaries())
                .extracting(SummaryPlan::nominalDue, SummaryPlan::dueProposed, SummaryPlan::fromUnit)
                .containsExactly(
                        tuple(LocalDate.of(2021, 11, 20), true, null), tuple(LocalDate.of(2021, 11, 30), true, "HC"));
        assertThat(reading.remarks())
                .extracting(PlanProblem::messageKey)
                .containsOnly("campaign.plan.remark.due-proposed");
    }

    @Test
    void aCompiledSummaryThatComesAfterAnotherLaysItTogetherAFortnightLater() {
        CampaignPlan plan = reader.read(bundled("national-2017")).valid();
        assertThat(plan.summaries()).last().satisfies(report -> {
            assertThat(report.toExternal()).isEqualTo("国务院");
            assertThat(report.nominalDue()).isEqualTo(LocalDate.of(2018, 5, 14));
            assertThat(report.compiles()).isEqualTo("S_FINAL");
            assertThat(report.dueProposed()).isTrue();
        });
    }

    @Test
    void aReportWithoutCadenceTakesTheProposedOneOrIsNotScheduled() {
        PlanReading national = reader.read(bundled("national-2017"));
        assertThat(national.valid().reporting())
                .singleElement()
                .satisfies(monitoring -> assertThat(monitoring.periods())
                        .hasSize(12)
                        .first()
                        .isEqualTo(new PeriodDue("2017-05", LocalDate.of(2017, 6, 5))));
        assertThat(national.remarks())
                .extracting(PlanProblem::messageKey)
                .contains("campaign.plan.remark.reporting-proposed", "campaign.plan.remark.table-not-a-report");
        PlanReading liaoning = reader.read(bundled("liaoning-2020"));
        assertThat(liaoning.valid().reporting()).isEmpty();
        assertThat(liaoning.remarks())
                .extracting(PlanProblem::messageKey)
                .containsExactly("campaign.plan.remark.not-scheduled-external");
    }

    @Test
    void aPhaseWithoutKindIsGuessedFromItsName() {
        PlanReading reading = reader.read(mini("  - {id: P1, name: 总结巩固阶段, from: 2021-07-01, to: 2021-07-31}"));
        assertThat(reading.valid().phases()).extracting(PlanPhase::kind).containsExactly("SUMMARY");
        assertThat(reading.remarks())
                .extracting(PlanProblem::line, PlanProblem::messageKey)
                .containsExactly(tuple(12, "campaign.plan.remark.phase-kind-guessed"));
    }

    @Test
    void aDayThatDoesNotExistIsRefusedWithItsLine() {
        assertThat(problems(mini("  - {id: P1, name: 集中行动, from: 2021-02-30, to: 2021-07-31}")))
                .containsExactly(tuple(12, "phases[0].from", "campaign.plan.problem.date"));
    }

    @Test
    void everyProblemIsToldAtOnceInTheOrderOfTheFile() {
        String plan = bundled("shanghai-2021")
                .replace("issuedOn: 2021-08-05", "issuedOn: 2021-02-30")
                .replace("dayOfMonth: 5", "dayOfMonth: 32")
                .replace("from: [MONTHLY_AGENCY, DISTRICT_HEALTH, COMPILER]", "from: [MONTHLY, COMPILER]")
                .replace("to: HSI, due", "to: HSX, due")
                .replace("expectedCount: 16", "expectedCount: many")
                .replace("tables: [cn-medbeauty-monthly-shanghai-2021]", "tables: [no-such-table]");
        assertThat(reader.read(plan).problems())
                .extracting(PlanProblem::path, PlanProblem::messageKey)
                .containsExactly(
                        tuple("issuedOn", "campaign.plan.problem.date"),
                        tuple("participantClasses[2].expectedCount", "campaign.plan.problem.type.integer"),
                        tuple("reporting[0].from[0]", "campaign.plan.problem.unknown-class"),
                        tuple("reporting[0].schedule.dayOfMonth", "campaign.plan.problem.maximum"),
                        tuple("reporting[0].tables[0]", "campaign.plan.problem.unknown-table"),
                        tuple("summaries[0].to", "campaign.plan.problem.unknown-unit"));
        assertThat(reader.read(plan).problems())
                .filteredOn(problem -> problem.path().equals("reporting[0].schedule.dayOfMonth"))
                .extracting(PlanProblem::line, PlanProblem::arguments)
                .containsExactly(tuple(lineOf(plan, "dayOfMonth: 32"), List.of("32", "31")));
    }

    @Test
    void summariesThatCompileEachOtherAreRefused() {
        String plan = bundled("shanghai-2021")
                .replace("name: 区专项整治工作总结, kind: FINAL,", "name: 区专项整治工作总结, kind: FINAL, compiles: S_COMPILED,");
        assertThat(problems(plan))
                .extracting(found -> found.toList().get(2))
                .containsOnly("campaign.plan.problem.circle")
                .hasSize(2);
    }

    @Test
    void datesThatContradictTheScheduleAreRefused() {
        assertThat(problems(bundled("shanghai-2021").replace("firstDue: 2021-08-05", "firstDue: 2021-09-05")))
                .extracting(found -> found.toList().get(2))
                .containsExactly("campaign.plan.problem.contradicts");
    }

    @Test
    void aMisspeltFieldIsNotIgnored() {
        assertThat(problems(bundled("shanghai-2021").replace("\nsummaries:", "\nsumaries:")))
                .extracting(found -> found.toList().get(2))
                .containsExactly("campaign.plan.problem.additionalProperties");
    }

    private List<org.assertj.core.groups.Tuple> problems(String yaml) {
        return reader.read(yaml).problems().stream()
                .map(problem -> tuple(problem.line(), problem.path(), problem.messageKey()))
                .toList();
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count();
    }

    private static String bundled(String name) {
        return new BundledPlans().yaml(name).orElseThrow();
    }

    static String mini(String phases) {
        return """
                schema: campaign-plan/v1
                id: mini-2021
                title: 小方案
                campaignName: 小行动
                region: "341323"
                period: {from: 2021-07-01, to: 2021-08-31}
                units:
                  - {id: HC, name: 县卫生健康委, kind: HEALTH, role: LEAD}
                  - {id: AMR, name: 县市场监督管理局, kind: MARKET_REGULATION, role: MEMBER}

                phases:
                """ + phases + "\n";
    }
}

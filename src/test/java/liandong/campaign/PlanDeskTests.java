package liandong.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import liandong.LiandongTest;
import liandong.campaign.PlannedParticipants.PlannedUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LiandongTest
class PlanDeskTests {

    @Autowired
    PlanDesk desk;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "shanghai-2021,25",
        "lingbi-2021,6",
        "national-2017,39",
        "liaoning-2020,9",
        "chengdu-2019,35",
        "tongling-gas-2023,13"
    })
    void everyBundledPlanShowsItsPreviewAndWritesNothing(String name, int units) {
        long before = rows();
        PlanReading reading = desk.check(new BundledPlans().yaml(name).orElseThrow(), MemberChoices.NONE);
        assertThat(reading.problems()).isEmpty();
        assertThat(desk.preview(reading).participants().units()).hasSize(units);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void shanghaiHasTwentyThreeMonthlyReporters() {
        CampaignPreview preview = preview("shanghai-2021");
        assertThat(preview.plan().reporting().get(0).fromClasses().stream()
                        .mapToInt(group ->
                                preview.participants().byClass().get(group).size()))
                .containsExactly(6, 16, 1);
        assertThat(preview.candidates())
                .extracting(MemberChoices.Candidate::choice)
                .containsExactlyInAnyOrder("MONTHLY_AGENCY:TCM", "MUNICIPAL_AGENCY:TCM");
        assertThat(preview.remarks())
                .filteredOn(remark -> remark.messageKey().endsWith("not-registered"))
                .flatExtracting(PlanProblem::arguments)
                .containsExactlyInAnyOrder("各区", "各办医主体", "美容医疗机构", "行业协会");
    }

    @Test
    void thePreviewCountsReportsAndChecklistsAndTheFirstDueDay() {
        CampaignPreview preview = preview("shanghai-2021");
        assertThat(preview.tasks()).isEqualTo(5 * 23 + 16 + 1 + 6 + 4 * 24);
        assertThat(preview.firstDue()).isEqualTo("2021-08-05");
        assertThat(preview.pastDue()).isZero();
        assertThat(preview("national-2017").pastDue()).isPositive();
    }

    @Test
    void lingbiHasFiveUnitsThatSumUp() {
        assertThat(preview("lingbi-2021").participants().byClass().get("ALL_UNITS"))
                .hasSize(5);
    }

    @Test
    void theNationCountsThirtyOneProvinces() {
        List<PlannedUnit> provinces =
                preview("national-2017").participants().byClass().get("PROVINCE_LEAD");
        assertThat(provinces)
                .hasSize(31)
                .extracting(PlannedUnit::name)
                .contains("北京市专项行动牵头部门")
                .allMatch(name -> !name.startsWith("新疆生产建设兵团"));
    }

    @Test
    void aCountThatDiffersFromThePlanIsRemarkedNotRefused() {
        PlanReading reading = desk.check(
                new BundledPlans()
                        .yaml("shanghai-2021")
                        .orElseThrow()
                        .replace("expectedCount: 16", "expectedCount: 17"),
                MemberChoices.NONE);
        assertThat(desk.preview(reading).remarks())
                .filteredOn(remark -> remark.messageKey().endsWith("count-differs"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.arguments()).containsExactly("各区卫生健康委", 17, 16));
    }

    @Test
    void anUnknownRegionAndAClassWithoutMembersAreRefused() {
        String shanghai = new BundledPlans().yaml("shanghai-2021").orElseThrow();
        assertThat(desk.check(shanghai.replace("\nregion: \"310000\"", "\nregion: \"990000\""), MemberChoices.NONE)
                        .problems())
                .extracting(PlanProblem::path)
                .containsExactly("region");
        assertThat(desk.check(
                                shanghai.replace("{kind: HEALTH, level: DISTRICT,", "{kind: FIRE, level: DISTRICT,"),
                                MemberChoices.NONE)
                        .problems())
                .extracting(PlanProblem::messageKey)
                .contains("campaign.plan.problem.class-without-members");
    }

    @Test
    void aTemplateNameLosesItsEach() {
        assertThat(ParticipantPlanner.templateEnding("各区卫生健康委")).isEqualTo("卫生健康委");
        assertThat(ParticipantPlanner.templateEnding("各区市场监管局")).isEqualTo("市场监管局");
        assertThat(ParticipantPlanner.templateEnding("各县（区）住房城乡建设局")).isEqualTo("住房城乡建设局");
        assertThat(ParticipantPlanner.templateEnding("各区（市）县政府（含成都天府新区管委会）")).isEqualTo("政府");
        assertThat(ParticipantPlanner.templateEnding("各省（区、市）专项行动牵头部门")).isEqualTo("专项行动牵头部门");
    }

    private CampaignPreview preview(String name) {
        return desk.preview(desk.check(new BundledPlans().yaml(name).orElseThrow(), MemberChoices.NONE));
    }

    private long rows() {
        return jdbc.sql("select (select count(*) from unit) + (select count(*) from campaign)")
                .query(Long.class)
                .single();
    }
}

package liandong.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liandong.LiandongTest;
import liandong.campaign.Campaigns;
import liandong.organization.Capability;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.reporting.ReportingMother;
import liandong.reporting.web.Visits;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Decided cases are made known by who decided them, without persons, and the plan's monthly duty is seen as met or owed. */
@LiandongTest
class ExposureTests {

    private static final String EACH_UNIT = """
            publicity:
              - {kind: CASE_EXPOSURE, cadence: MONTHLY, by: ALL_UNITS, content: 典型案例}
            """;
    private static final String WHO_HANDLES = EACH_UNIT.replace("ALL_UNITS", "谁查处谁曝光");

    @Autowired
    ReportingMother mother;

    @Autowired
    Casework casework;

    @Autowired
    Cases cases;

    @Autowired
    ExposureDuties duties;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Visits visits;

    private ReportingMother.Case campaign;

    @BeforeEach
    void september() {
        launch(WHO_HANDLES);
    }

    @Test
    void theTextHidesThePersonAndIsPublishedOnlyOnceSomebodyConfirmedIt() {
        String liaison = liaison(campaign.below()).username();
        long id = registered(
                campaign.below(),
                CaseSample.decided("2021-08-03")
                        .by(SubjectKind.PERSON, "张三丰", "")
                        .title("张三丰无证行医案")
                        .fined("5000"));
        Map<String, String> form = form(liaison, id);
        assertThat(form.get("text")).contains("张某无证行医案", "罚款 5000 元").doesNotContain("张三丰");
        form.put("medium", "官方网站");
        form.put("act", "expose");
        assertThat(refused(liaison, id, form)).contains("勾选确认");
        form.put("confirmed", "true");
        form.put("text", form.get("text") + "张三丰，电话13900001111");
        assertThat(refused(liaison, id, form)).contains("张三丰、13900001111");
        assertThat(cases.visible(campaign.officer(), id).facts().dates().exposedOn())
                .isNull();

        form.put("act", "hide");
        Document hidden = visits.answered(liaison, "/cases/" + id + "/exposure", form, 200);
        form.put("text", hidden.select("#text").text());
        form.put("act", "expose");
        visits.done(liaison, "/cases/" + id + "/exposure", form);
        Document page = visits.page(liaison, "/cases/" + id);
        assertThat(page.select("#exposures").text()).contains("官方网站", "公示至 2024-09-02");
        assertThat(cases.visible(campaign.officer(), id).facts().dates().exposedOn())
                .isEqualTo("2021-09-02");
        assertThat(visits.page(campaign.officer().username(), "/cases/exposures?campaign=" + campaign.campaignId())
                        .select("td a[href=/cases/" + id + "]"))
                .hasSize(1);
    }

    @Test
    void onlyTheUnitThatDecidedExposesNeitherAJointUnitNorTheLead() {
        Viewer owner = liaison(campaign.below());
        long id = casework.register(
                owner,
                campaign.campaignId(),
                campaign.below().key(),
                CaseSample.decided("2021-08-03").fined("5000").facts(),
                Set.of(campaign.peer().key()));
        Map<String, String> form = form(owner.username(), id);
        form.putAll(Map.of("medium", "官方网站", "confirmed", "true", "act", "expose"));
        assertThat(refused(liaison(campaign.peer()).username(), id, form)).contains("谁查处、谁曝光");
        assertThat(refused(campaign.officer().username(), id, form)).contains("谁查处、谁曝光");
        visits.done(owner.username(), "/cases/" + id + "/exposure", form);
    }

    @Test
    void aWarningAloneIsNotDisclosed() {
        String liaison = liaison(campaign.below()).username();
        long id = registered(campaign.below(), CaseSample.decided("2021-08-03"));
        assertThat(visits.status(liaison, "/cases/" + id + "/exposure")).isEqualTo(404);
        assertThat(visits.page(liaison, "/cases/" + id).select("#exposures")).isEmpty();
    }

    @Test
    void anExposureIsWithdrawnWithItsReason() {
        String liaison = liaison(campaign.below()).username();
        long id = exposed(liaison, "2021-08-03");
        String withdrawal =
                visits.page(liaison, "/cases/" + id).select("#exposures form").attr("action");
        Map<String, String> form = new HashMap<>(Visits.form(visits.page(liaison, "/cases/" + id), "/withdrawal"));
        assertThat(visits.post(liaison, withdrawal, form).getStatus())
                .as("without a reason")
                .isEqualTo(422);
        form.put("withdrawnFor", "处罚决定被撤销");
        visits.done(liaison, withdrawal, form);
        assertThat(visits.page(liaison, "/cases/" + id).select("#exposures").text())
                .contains("2021-09-02 撤下", "处罚决定被撤销");
    }

    @Test
    void whoHasDecidedACaseThatIsNotShownOwesTheMonthAndWhoHasNoneOwesNothing() {
        registered(campaign.below(), CaseSample.decided("2021-08-03").fined("5000"));
        assertThat(states(campaign.below())).containsExactly("2021-07 NONE", "2021-08 OWED", "2021-09 DUE");
        assertThat(states(campaign.peer())).containsExactly("2021-07 NONE", "2021-08 NONE", "2021-09 NONE");
        exposed(liaison(campaign.below()).username(), "2021-08-30");
        assertThat(states(campaign.below())).containsExactly("2021-07 NONE", "2021-08 OWED", "2021-09 MET");
    }

    @Test
    void aPlanThatAsksEveryUnitFindsEachMonthOwed() {
        launch(EACH_UNIT);
        assertThat(states(campaign.peer())).containsExactly("2021-07 OWED", "2021-08 OWED", "2021-09 DUE");
        String own = visits.page(
                        liaison(campaign.peer()).username(), "/cases/exposures?campaign=" + campaign.campaignId())
                .select("#duties tbody")
                .text();
        assertThat(own)
                .contains(campaign.peer().name())
                .doesNotContain(campaign.below().name());
    }

    private void launch(String publicity) {
        campaign = mother.launchedWith(publicity);
        campaign.at("2021-09-02T09:00");
    }

    private List<String> states(Unit unit) {
        return duties
                .rows(campaign.officer(), campaigns.find(campaign.campaignId()).orElseThrow())
                .stream()
                .filter(row -> row.unit().equals(unit.name()))
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.month() + " " + cell.state())
                .toList();
    }

    private long exposed(String liaison, String decidedOn) {
        long id = registered(campaign.below(), CaseSample.decided(decidedOn).fined("5000"));
        Map<String, String> form = form(liaison, id);
        form.putAll(Map.of("medium", "官方网站", "confirmed", "true", "act", "expose"));
        visits.done(liaison, "/cases/" + id + "/exposure", form);
        return id;
    }

    private Map<String, String> form(String liaison, long id) {
        return new HashMap<>(Visits.form(visits.page(liaison, "/cases/" + id + "/exposure"), "/exposure"));
    }

    private String refused(String username, long id, Map<String, String> form) {
        return visits.refused(username, "/cases/" + id + "/exposure", form)
                .select("#problems")
                .text();
    }

    private long registered(Unit by, CaseSample one) {
        return casework.register(liaison(by), campaign.campaignId(), by.key(), one.facts(), Set.of());
    }

    private Viewer liaison(Unit unit) {
        return campaign.person(Capability.LIAISON, unit);
    }
}

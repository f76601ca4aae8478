package liandong.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.reporting.FigureSources;
import liandong.reporting.Obligation;
import liandong.reporting.ObligationState;
import liandong.reporting.ReportChecks;
import liandong.reporting.ReportingMother;
import liandong.reporting.SourcedFigures;
import liandong.reporting.SourcedFigures.Figure;
import liandong.reporting.web.Visits;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures and typical cases of the report about August 2021, drawn from the cases of the unit that hands it in. */
@LiandongTest
class CaseFiguresTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    Casework casework;

    @Autowired
    Cases cases;

    @Autowired
    FigureSources sources;

    @Autowired
    ReportChecks checks;

    @Autowired
    Visits visits;

    @Test
    void whatWasDecidedInTheMonthIsSummedExactlyByKindAndSubject() {
        ReportingMother.Case campaign = mother.open();
        register(campaign, campaign.below(), CaseSample.decided("2021-08-01").fined("12345.67"));
        register(
                campaign,
                campaign.below(),
                CaseSample.decided("2021-08-31").fined("0.03").unwarned());
        register(campaign, campaign.below(), CaseSample.decided("2021-07-31").fined("9999"));
        register(campaign, campaign.below(), CaseSample.found("2021-08-15"));
        register(
                campaign,
                campaign.below(),
                CaseSample.decided("2021-08-20")
                        .by(SubjectKind.PERSON, "张某", "")
                        .confiscated("10000"));
        register(campaign, campaign.below(), CaseSample.decided("2021-08-21").violation("OTHER"));
        assertThat(proposed(campaign, campaign.below()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "grid.CASES.UNLIC_ORG", "2",
                        "grid.WARNED.UNLIC_ORG", "1",
                        "grid.FINE_COUNT.UNLIC_ORG", "2",
                        "grid.FINE_AMOUNT.UNLIC_ORG", "1.23457",
                        "grid.CASES.UNLIC_PER", "1",
                        "grid.WARNED.UNLIC_PER", "1",
                        "grid.CONFISCATE.UNLIC_PER", "1"));
    }

    @Test
    void aJointCaseIsCountedByItsResponsibleUnitOnlyAndNamedToTheOther() {
        ReportingMother.Case campaign = mother.open();
        Viewer owner = campaign.person(Capability.LIAISON, campaign.below());
        CaseFacts facts = CaseSample.decided("2021-08-10")
                .title("联合查处案")
                .violation("ILLEGAL_AD")
                .facts();
        casework.register(
                owner,
                campaign.campaignId(),
                campaign.below().key(),
                facts,
                Set.of(campaign.peer().key()));
        assertThat(proposed(campaign, campaign.below())).containsEntry("grid.CASES.AD", "1");
        assertThat(proposed(campaign, campaign.peer())).isEmpty();
        Viewer peer = campaign.person(Capability.LIAISON, campaign.peer());
        Document page = visits.page(peer.username(), path(campaign, campaign.peer()));
        assertThat(page.select(".sourced li").text()).isEqualTo("联合查处案：已由县卫生监督所统计");
        assertThat(page.select("button[name=adopt]")).isEmpty();
    }

    @Test
    void aUnitThatRegistersNoCasesIsToldNothing() {
        ReportingMother.Case campaign = mother.open();
        Viewer peer = campaign.person(Capability.LIAISON, campaign.peer());
        Map<String, String> form = form(campaign, campaign.peer(), peer);
        form.put("grid.CASES.AD", "5");
        form.put("grid.INSPECTED.AD", "9");
        visits.done(peer.username(), path(campaign, campaign.peer()) + "/submission", form);
        assertThat(sourced(campaign, campaign.peer()).isEmpty()).isTrue();
    }

    @Test
    void whoRegisteredACaseIsToldWhyAZeroReportIsNotTaken() {
        ReportingMother.Case campaign = mother.open();
        register(campaign, campaign.below(), CaseSample.decided("2021-08-10"));
        Viewer liaison = campaign.person(Capability.LIAISON, campaign.below());
        String zero = path(campaign, campaign.below()) + "/zero";
        Map<String, String> statement = Visits.form(visits.page(liaison.username(), zero), "/zero");
        assertThat(visits.refused(liaison.username(), zero, statement)
                        .select("#problems")
                        .text())
                .contains("与“零报告”不符", "采用建议值");
        assertThat(campaign.owedBy(campaign.below()).state()).isEqualTo(ObligationState.OPEN);
        Document page = visits.page(liaison.username(), path(campaign, campaign.below()));
        assertThat(page.select("button[name=adopt]")).isNotEmpty();
    }

    @Test
    void eachNumberLeadsToItsCases() {
        ReportingMother.Case campaign = mother.open();
        register(campaign, campaign.below(), CaseSample.decided("2021-08-02").fined("100"));
        register(campaign, campaign.below(), CaseSample.decided("2021-08-03").fined("100"));
        register(campaign, campaign.below(), CaseSample.decided("2021-08-04"));
        register(
                campaign,
                campaign.below(),
                CaseSample.decided("2021-08-05").violation("ILLEGAL_AD").fined("7"));
        register(campaign, campaign.below(), CaseSample.decided("2021-08-06").exposed("2021-08-07"));
        Viewer liaison = campaign.person(Capability.LIAISON, campaign.below());
        List<Figure> figures =
                List.copyOf(sourced(campaign, campaign.below()).proposals().values());
        assertThat(figures).hasSizeGreaterThan(5);
        for (Figure figure : figures) {
            Document list = visits.page(liaison.username(), figure.link());
            assertThat(list.select("tbody a").eachAttr("href"))
                    .as(figure.address())
                    .containsExactlyInAnyOrderElementsOf(figure.origins().stream()
                            .map(SourcedFigures.Origin::link)
                            .toList());
        }
        Document page = visits.page(liaison.username(), path(campaign, campaign.below()));
        assertThat(page.getElementById("grid.FINE_COUNT.UNLIC_ORG")
                        .parent()
                        .select(".b-source")
                        .text())
                .isEqualTo("登记 2 自动汇总自 2 条");
    }

    @Test
    void allProposedNumbersAreTakenOverWithOneButtonAndWhatWasTypedStays() {
        ReportingMother.Case campaign = mother.open();
        register(campaign, campaign.below(), CaseSample.decided("2021-08-02").fined("12000"));
        Viewer liaison = campaign.person(Capability.LIAISON, campaign.below());
        Map<String, String> form = form(campaign, campaign.below(), liaison);
        form.put("fields.VEHICLES", "4");
        form.put("adopt", "true");
        visits.done(liaison.username(), path(campaign, campaign.below()) + "/draft", form);
        Document page = visits.page(liaison.username(), path(campaign, campaign.below()));
        assertThat(page.getElementById("grid.FINE_AMOUNT.UNLIC_ORG").val()).isEqualTo("1.2");
        assertThat(page.getElementById("fields.VEHICLES").val()).isEqualTo("4");
    }

    @Test
    void aNumberThatDiffersWantsAReasonAlsoWhenTheCaseIsCorrectedAfterwards() {
        ReportingMother.Case campaign = mother.open();
        long id = register(
                campaign, campaign.below(), CaseSample.decided("2021-08-02").fined("12000"));
        Viewer liaison = campaign.person(Capability.LIAISON, campaign.below());
        String path = path(campaign, campaign.below());
        Map<String, String> form = form(campaign, campaign.below(), liaison);
        form.put("grid.INSPECTED.UNLIC_ORG", "9");
        form.put("adopt", "true");
        visits.done(liaison.username(), path + "/draft", form);
        assertThat(visits.page(liaison.username(), path + "/checks")
                        .select("p.flash")
                        .text())
                .contains("校验通过");
        casework.correct(
                liaison,
                id,
                cases.visible(liaison, id).version(),
                CaseSample.decided("2021-08-02").fined("15000").facts(),
                Set.of());
        form = form(campaign, campaign.below(), liaison);
        Document refused = visits.refused(liaison.username(), path + "/submission", form);
        assertThat(refused.getElementById("grid.FINE_AMOUNT.UNLIC_ORG-problem").text())
                .contains("登记汇总为 1.5");
        assertThat(refused.select("#problems a").eachAttr("href")).containsExactly("#reason.figure-differs");
        form = Visits.form(refused, "/draft");
        form.put("reason.figure-differs", "更正在月报之后，下月调整");
        visits.done(liaison.username(), path + "/submission", form);
    }

    @Test
    void theNumberOfExposedCasesIsCheckedByTheTablesOwnRule() {
        ReportingMother.Case campaign = mother.open();
        register(campaign, campaign.below(), CaseSample.decided("2021-07-30").exposed("2021-08-07"));
        Viewer liaison = campaign.person(Capability.LIAISON, campaign.below());
        Map<String, String> form = form(campaign, campaign.below(), liaison);
        form.put("fields.EXPOSED", "3");
        Document refused = visits.refused(liaison.username(), path(campaign, campaign.below()) + "/submission", form);
        assertThat(refused.select("#problems a").eachAttr("href")).containsExactly("#reason.M02");
        form = Visits.form(refused, "/draft");
        form.put("fields.EXPOSED", "1");
        visits.done(liaison.username(), path(campaign, campaign.below()) + "/submission", form);
    }

    @Test
    void chosenCasesFillTheTypicalCasesOnceWithoutRetyping() {
        ReportingMother.Case campaign = mother.open();
        long id = register(
                campaign, campaign.below(), CaseSample.decided("2021-08-02").fined("12000"));
        register(campaign, campaign.below(), CaseSample.decided("2021-07-02").title("上月的案件"));
        Viewer liaison = campaign.person(Capability.LIAISON, campaign.below());
        String path = path(campaign, campaign.below());
        Map<String, String> form = form(campaign, campaign.below(), liaison);
        assertThat(visits.page(liaison.username(), path).select("#cases input[name=registered]"))
                .hasSize(1);
        form.put("takeCases", "true");
        form.put("registered", String.valueOf(id));
        Document page = visits.answered(liaison.username(), path + "/draft", form, 200);
        assertThat(page.getElementById("cases.0.ORG_NAME").val()).isEqualTo("上海某某美容店");
        assertThat(page.getElementById("cases.0.PENALTY_ON").val()).isEqualTo("2021-08-02");
        assertThat(page.getElementById("cases.0.PENALTY").wholeText()).isEqualTo("警告；罚款 12000 元");
        assertThat(page.getElementById("cases.0.LEGAL_BASIS").wholeText())
                .isEqualTo("违反了《医疗机构管理条例》第二十四条；按照《医疗机构管理条例》第四十四条进行处罚");
        assertThat(page.getElementById("cases.0.NARRATIVE").wholeText())
                .startsWith("县卫生监督所查明：未取得")
                .contains("于2021年8月2日作出行政处罚决定：警告；罚款 12000 元。");
        Map<String, String> again = Visits.form(page, "/draft");
        again.put("takeCases", "true");
        again.put("registered", String.valueOf(id));
        assertThat(visits.answered(liaison.username(), path + "/draft", again, 200)
                        .select("#cases fieldset"))
                .as("the same case twice")
                .hasSize(1);
    }

    private long register(ReportingMother.Case campaign, Unit unit, CaseSample sample) {
        Viewer liaison = campaign.person(Capability.LIAISON, unit);
        return casework.register(liaison, campaign.campaignId(), unit.key(), sample.facts(), Set.of());
    }

    private SourcedFigures sourced(ReportingMother.Case campaign, Unit unit) {
        Obligation owed = campaign.owedBy(unit);
        return sources.of(owed, checks.table(owed));
    }

    private Map<String, String> proposed(ReportingMother.Case campaign, Unit unit) {
        return sourced(campaign, unit).proposals().values().stream()
                .collect(Collectors.toMap(Figure::address, figure -> plain(figure.number())));
    }

    private Map<String, String> form(ReportingMother.Case campaign, Unit unit, Viewer liaison) {
        return new HashMap<>(Visits.form(visits.page(liaison.username(), path(campaign, unit)), "/draft"));
    }

    private static String path(ReportingMother.Case campaign, Unit unit) {
        return "/reports/" + campaign.owedBy(unit).id();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}

package liandong.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import liandong.LiandongTest;
import liandong.complaint.ComplaintMother.Scene;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.rehearsal.Rehearsal;
import liandong.reporting.FigureScope;
import liandong.reporting.FigureSources;
import liandong.reporting.ReportingMother;
import liandong.reporting.SourcedFigures;
import liandong.reporting.SourcedFigures.Figure;
import liandong.reporting.SourcedFigures.Origin;
import liandong.reporting.web.Visits;
import liandong.shared.BusinessTime;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The five numbers about complaints in a report, from the register (R84): each in the month in which it happened. */
@LiandongTest
class ComplaintFiguresTests {

    @Autowired
    ComplaintMother mother;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    Complaints complaints;

    @Autowired
    FigureSources figures;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    ReportingMother reports;

    @Autowired
    Visits visits;

    private Scene scene;

    @BeforeEach
    void launch() {
        scene = mother.scene();
    }

    @Test
    void eachCountsInTheMonthInWhichItHappened() {
        long penalised = registered();
        registered();
        desk.accept(scene.liaison(), penalised, version(penalised));
        desk.confirm(scene.liaison(), penalised, version(penalised), "属实");
        desk.handle(scene.liaison(), penalised, version(penalised), ComplaintOutcome.PENALISED, "罚款", "灵市监罚〔2021〕8号");
        rehearsal.stepTo(
                LocalDateTime.of(2021, 9, 2, 10, 0).atZone(BusinessTime.ZONE).toInstant());
        desk.answer(scene.liaison(), penalised, version(penalised), "已处罚", LocalDate.of(2021, 9, 1));
        desk.callBack(scene.liaison(), penalised, version(penalised), Satisfaction.SATISFIED, "");
        assertThat(numbers("2021-08-01", "2021-08-31"))
                .containsAllEntriesOf(Map.of(
                        "fields.C_RECEIVED", "2",
                        "fields.C_CLOSED", "0",
                        "fields.C_PENALISED", "1",
                        "fields.C_FEEDBACK", "0",
                        "fields.C_SATISFIED", "0"));
        assertThat(numbers("2021-09-01", "2021-09-30"))
                .containsAllEntriesOf(Map.of(
                        "fields.C_RECEIVED", "0",
                        "fields.C_CLOSED", "1",
                        "fields.C_PENALISED", "0",
                        "fields.C_FEEDBACK", "1",
                        "fields.C_SATISFIED", "1"));
    }

    @Test
    void eachNumberLeadsToItsComplaints() {
        registered();
        long refused = registered();
        desk.refuse(scene.liaison(), refused, version(refused), "不属本单位职责");
        desk.answer(scene.liaison(), refused, version(refused), "不予受理", LocalDate.of(2021, 8, 5));
        assertThat(sourced("2021-08-01", "2021-08-31").proposals()).hasSizeGreaterThan(1);
        for (Figure figure : sourced("2021-08-01", "2021-08-31").proposals().values()) {
            assertThat(visits.page(scene.liaison().username(), figure.link())
                            .select("tbody a")
                            .eachAttr("href"))
                    .as(figure.address())
                    .containsExactlyInAnyOrderElementsOf(
                            figure.origins().stream().map(Origin::link).toList());
        }
    }

    @Test
    void aUnitWithoutComplaintsIsToldNothing() {
        assertThat(sourced("2021-08-01", "2021-08-31").isEmpty()).isTrue();
    }

    @Test
    void theLiaisonTakesThemOverOrSaysWhyNot() {
        ReportingMother.Case campaign = reports.open();
        Viewer liaison = campaign.person(Capability.LIAISON, campaign.below());
        desk.register(
                liaison,
                new NewComplaint(
                        campaign.campaignId(),
                        campaign.below().key(),
                        mother.matter(ComplaintTrack.REPORT, LocalDate.of(2021, 8, 20)),
                        Complainant.ANONYMOUS));
        String path = "/reports/" + campaign.owedBy(campaign.below()).id();
        Document blank = visits.page(liaison.username(), path);
        assertThat(blank.select(".b-source a[href^=/complaints]").text()).isEqualTo("自动汇总自 1 条");
        Map<String, String> form = new HashMap<>(Visits.form(blank, "/draft"));
        form.put("adopt", "true");
        visits.done(liaison.username(), path + "/draft", form);
        Document taken = visits.page(liaison.username(), path);
        assertThat(taken.getElementById("fields.C_RECEIVED").val()).isEqualTo("1");
        form = new HashMap<>(Visits.form(taken, "/draft"));
        form.put("fields.C_RECEIVED", "3");
        Document refused = visits.refused(liaison.username(), path + "/submission", form);
        assertThat(refused.select("#problems a").eachAttr("href")).containsExactly("#reason.figure-differs");
        form = new HashMap<>(Visits.form(refused, "/draft"));
        form.put("reason.figure-differs", "另有两件由热线直接答复");
        visits.done(liaison.username(), path + "/submission", form);
    }

    private Map<String, String> numbers(String from, String to) {
        return sourced(from, to).figures().stream()
                .collect(Collectors.toMap(Figure::address, figure -> plain(figure.number())));
    }

    private SourcedFigures sourced(String from, String to) {
        return figures.of(new FigureScope(
                scene.campaignId(),
                scene.unit().key(),
                "cn-medbeauty-monthly-shanghai-2021",
                LocalDate.parse(from),
                LocalDate.parse(to)));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private long registered() {
        return mother.registered(scene, ComplaintTrack.REPORT, ComplaintMother.WITNESS)
                .id();
    }

    private int version(long id) {
        return complaints.get(id).standing().version();
    }
}

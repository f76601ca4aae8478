package liandong.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import liandong.LiandongTest;
import liandong.casework.CaseSample;
import liandong.casework.Casework;
import liandong.handoff.HandoffMother.Office;
import liandong.handoff.HandoffMother.Scene;
import liandong.reporting.web.Visits;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clue that leads to a case is entered once: the unit that accepted it registers the case from it, or names one. */
@LiandongTest
class HandoffCasesTests {

    @Autowired
    HandoffMother mother;

    @Autowired
    Casework casework;

    @Autowired
    Visits visits;

    private Scene scene;

    @BeforeEach
    void campaign() {
        scene = mother.scene();
    }

    @Test
    void theUnitThatAcceptedAClueRegistersItsCaseWithoutTypingItAgain() {
        long id = mother.accepted(scene, scene.mpa());
        HandoffMatter matter = mother.get(id).matter();
        String liaison = scene.mpa().liaison().username();
        String clue = "/handoffs/" + id;
        String form =
                visits.page(liaison, clue).select("#cases a[href^=/cases/new]").attr("href");
        Map<String, String> typed = Visits.form(visits.page(liaison, form), "/cases");
        assertThat(typed)
                .containsEntry("subjectName", matter.subjectName())
                .containsEntry("facts", matter.violation())
                .containsEntry("matter", "handoff:" + id)
                .hasEntrySatisfying("foundOn", day -> assertThat(day).isNotEmpty());
        typed.put("violation", "OTHER");

        String registered = String.valueOf(visits.post(liaison, "/cases", typed).getRedirectedUrl());
        assertThat(visits.page(liaison, registered).select("#related a[href=" + clue + "]"))
                .hasSize(1);
        assertThat(visits.page(liaison, clue).select("#cases a[href=" + registered + "]"))
                .hasSize(1);
        assertThat(visits.page(scene.officer().username(), registered)
                        .select("#related")
                        .text())
                .contains("线索移送", "核查中");
        assertThat(visits.page(scene.amr().liaison().username(), clue).select("#cases a[href=" + registered + "]"))
                .as("the sender does not read the receiver's case")
                .isEmpty();
    }

    @Test
    void aRegisteredCaseOfTheOwnUnitIsNamedAndTakenBack() {
        long id = mother.accepted(scene, scene.mpa());
        String liaison = scene.mpa().liaison().username();
        String clue = "/handoffs/" + id;
        long own = registered(scene.mpa());
        assertThat(visits.page(liaison, clue).select("#caseId option").eachAttr("value"))
                .contains(String.valueOf(own));
        visits.done(liaison, "/cases/links", Map.of("matter", "handoff:" + id, "caseId", String.valueOf(own)));
        Document again = visits.page(liaison, clue);
        assertThat(again.select("#cases a[href=/cases/" + own + "]")).hasSize(1);
        assertThat(again.select("#caseId option[value=" + own + "]")).isEmpty();
        visits.done(liaison, "/cases/" + own + "/links/removal", Map.of("matter", "handoff:" + id));
        assertThat(visits.page(liaison, clue).select("#cases a[href=/cases/" + own + "]"))
                .isEmpty();
    }

    @Test
    void whoHasNotAcceptedItNamesNoCaseAndNobodyNamesAnothersCase() {
        long id = mother.signed(scene, scene.mpa());
        String liaison = scene.mpa().liaison().username();
        assertThat(visits.page(liaison, "/handoffs/" + id).select("#cases")).isEmpty();
        assertThat(visits.status(liaison, "/cases/new?matter=handoff:" + id)).isEqualTo(404);
        assertThat(named(liaison, id, registered(scene.mpa()))).isEqualTo(404);
        String sender = scene.amr().liaison().username();
        assertThat(named(sender, id, registered(scene.mpa()))).isEqualTo(404);
        assertThat(named(sender, id, registered(scene.amr()))).isEqualTo(302);
    }

    private int named(String username, long handoff, long caseId) {
        Map<String, String> form = Map.of("matter", "handoff:" + handoff, "caseId", String.valueOf(caseId));
        return visits.post(username, "/cases/links", form).getStatus();
    }

    private long registered(Office by) {
        return casework.register(
                by.liaison(),
                scene.campaignId(),
                by.unit(),
                CaseSample.decided("2021-07-20").violation("OTHER").facts(),
                Set.of());
    }
}

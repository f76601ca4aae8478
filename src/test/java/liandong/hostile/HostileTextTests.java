package liandong.hostile;

import static java.util.Map.entry;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import liandong.LiandongTest;
import liandong.hostile.HostileScenes.Scene;
import liandong.organization.Unit;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hostile texts through every text field of every form: nothing breaks, nothing is evaluated, nothing is lost. */
@LiandongTest
@Tag("once")
class HostileTextTests {

    /** Texts on no page of the story, and why. */
    private static final Map<String, String> TRIED_ELSEWHERE = Map.ofEntries(
            entry("/new-password/{token}", "hashed and never shown: ForgottenPasswordTests"),
            entry("/rehearsal/cast", "a plan: HostilePlanTests"),
            entry("/rehearsal/date", "the page to go back to: HostileRequestTests"),
            entry("/rehearsal/next-day", "the page to go back to: HostileRequestTests"),
            entry("/rehearsal/next-event", "the page to go back to: HostileRequestTests"),
            entry("/admin/failed-work/retry", "numbers of jobs: FailedWorkControllerTests"),
            entry("/roster/import/application rows", "rows of a file: RosterImportTests"),
            entry("/campaigns/{id}/plan-version yaml", "a plan: HostilePlanTests"),
            entry("/cases/library/{id}/selection", "filters of the list it goes back to: CaseLibraryTests"),
            entry("/cases/{id}/links/removal matter", "a reference of ours: CasePagesTests"));

    @Autowired
    ReportingMother mother;

    @Autowired
    HostileForms forms;

    @Autowired
    Visitor visitor;

    @Autowired
    List<HostileScenes> modules;

    @Test
    void everyFormTakesEveryTextOrSaysWhyNotAndNoneIsForgotten() {
        Case asked = mother.launchedPlan(SmallPlan.WITH_SUMMARY);
        List<Unit> subordinates = new ArrayList<>(asked.manyMoreUnits(5));
        subordinates.add(asked.below());
        Stage stage = new Stage(visitor, asked, subordinates);
        asked.at("2021-08-31T08:00");
        forms.tryAllOf(stage.people());
        scenes(stage).forEach((at, together) -> {
            asked.at(at);
            together.forEach(scene -> scene.play().run());
            forms.tryAfter(stage);
        });
        forms.tryAllOf(List.of(stage.officer.username()));
        assertSoftly(all -> {
            all.assertThat(forms.fallen()).isEmpty();
            all.assertThat(forms.untried())
                    .as("texts that no form of the story sent")
                    .allMatch(text -> TRIED_ELSEWHERE.containsKey(text)
                            || TRIED_ELSEWHERE.containsKey(text.replaceFirst(" .*", "")));
        });
    }

    /** By instant: what plays together is looked at together. */
    private SortedMap<String, List<Scene>> scenes(Stage stage) {
        return modules.stream()
                .flatMap(module -> module.scenes(stage).stream())
                .collect(Collectors.groupingBy(Scene::at, TreeMap::new, Collectors.toList()));
    }
}

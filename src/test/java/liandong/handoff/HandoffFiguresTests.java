package liandong.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liandong.LiandongTest;
import liandong.handoff.HandoffMother.Scene;
import liandong.reporting.FigureScope;
import liandong.reporting.SourcedFigures;
import liandong.reporting.SourcedFigures.Figure;
import liandong.reporting.SourcedFigures.Origin;
import liandong.reporting.web.Visits;
import liandong.shared.BusinessTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clues that a unit sent and received, as its report counts them (R60): once each, whatever became of them. */
@LiandongTest
class HandoffFiguresTests {

    @Autowired
    HandoffMother mother;

    @Autowired
    HandoffFigures figures;

    @Autowired
    Visits visits;

    private Scene scene;

    @BeforeEach
    void launch() {
        scene = mother.scene();
    }

    @Test
    void theSenderCountsALetterOnceTheReceiverEachThatItSignedFor() {
        mother.written(scene, scene.mpa().unit());
        mother.sent(scene, scene.mpa().unit());
        long refused = mother.refused(scene, scene.mpa());
        mother.sendOn(scene, refused, scene.customs());
        assertThat(numbers(scene.amr().unit(), today()))
                .as("one unsent, one unsigned, one refused and sent on")
                .isEqualTo(Map.of("fields.CLUES_OUT", 2));
        assertThat(numbers(scene.mpa().unit(), today())).isEqualTo(Map.of("fields.CLUES_IN", 1));
        assertThat(numbers(scene.customs().unit(), today())).isEqualTo(Map.of("fields.CLUES_IN", 1));
        assertThat(numbers(scene.lead().unit(), today())).isEmpty();
        assertThat(numbers(scene.amr().unit(), today().minusMonths(1))).isEqualTo(Map.of("fields.CLUES_OUT", 0));
    }

    @Test
    void eachNumberLeadsToItsHandoffsAndTheTablesOwnRuleChecksWhatWasSent() {
        mother.sent(scene, scene.mpa().unit());
        mother.written(scene, scene.mpa().unit());
        Figure sent = sourced(scene.amr().unit(), today()).figures().get(0);
        assertThat(sent.name()).isEqualTo("CLUES_OUT");
        assertThat(sent.origins()).hasSize(1);
        List<String> listed = visits.page(scene.amr().liaison().username(), sent.link())
                .select("tbody a")
                .eachAttr("href");
        assertThat(listed)
                .containsExactlyElementsOf(
                        sent.origins().stream().map(Origin::link).toList());
    }

    private Map<String, Integer> numbers(long unit, LocalDate day) {
        return sourced(unit, day).figures().stream()
                .collect(Collectors.toMap(
                        Figure::address, figure -> figure.number().intValueExact()));
    }

    private SourcedFigures sourced(long unit, LocalDate day) {
        return figures.figures(new FigureScope(
                scene.campaignId(), unit, "any", day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth())));
    }

    private LocalDate today() {
        return mother.now().atZone(BusinessTime.ZONE).toLocalDate();
    }
}

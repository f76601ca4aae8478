package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import liandong.LiandongTest;
import liandong.campaign.Phase;
import liandong.campaign.Phases;
import liandong.rehearsal.RehearsalTime;
import liandong.shared.BusinessTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A plan of twenty-four phases across Spring Festival 2022 (31 January to 6 February, with the Saturday and Sunday before
 * as make-up workdays).
 */
@LiandongTest
class SpringFestivalTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    Phases phases;

    @Autowired
    RehearsalTime time;

    private ReportingMother.Case asked;

    @BeforeEach
    void launchedInDecember() {
        time.moveTo(at("2021-12-20T09:00"));
        asked = mother.launchedPlan(plan());
    }

    @Test
    void twentyFourPhasesKeepTheirDaysAndFollowEachOther() {
        List<Phase> all = phases.of(asked.campaignId());
        assertThat(all).hasSize(24);
        assertThat(all.get(23))
                .extracting(Phase::from, Phase::to)
                .containsExactly(LocalDate.of(2022, 3, 10), LocalDate.of(2022, 3, 14));
        asked.at("2022-01-31T12:00");
        assertThat(phases.of(asked.campaignId()))
                .filteredOn(phase -> phase.state().equals("OPEN"))
                .as("phases run on holidays too")
                .extracting(Phase::planPhaseId)
                .containsExactly("P9", "P10");
        asked.at("2022-03-15T00:01");
        assertThat(phases.of(asked.campaignId())).extracting(Phase::state).containsOnly("ENDED");
    }

    @Test
    void theReportOfJanuaryIsDueOnTheFirstWorkdayAfterTheFestival() {
        asked.at("2022-01-27T08:00");
        assertThat(asked.round())
                .extracting(CollectionRound::nominalDue, CollectionRound::effectiveDue, CollectionRound::openedAt)
                .containsExactly(LocalDate.of(2022, 2, 5), LocalDate.of(2022, 2, 7), at("2022-01-27T08:00"));
    }

    @Test
    void theFirstReminderComesThreeWorkdaysBeforeMakeUpDaysCounted() {
        asked.at("2022-01-28T08:29");
        assertThat(asked.rungs(asked.below(), 0)).containsExactly("OPENING=FIRED");
        asked.at("2022-01-28T08:31");
        assertThat(asked.rungs(asked.below(), 0)).containsExactly("OPENING=FIRED", "T-3=FIRED");
        asked.at("2022-02-06T23:00");
        assertThat(asked.rungs(asked.below(), 0))
                .as("nobody is urged at the festival")
                .hasSize(2);
        asked.at("2022-02-07T08:31");
        assertThat(asked.rungs(asked.below(), 0)).endsWith("T0=FIRED");
    }

    private static String plan() {
        LocalDate start = LocalDate.of(2021, 12, 20);
        String days = IntStream.range(0, 24)
                .mapToObj(i -> "  - {id: P%d, kind: CONCENTRATED_ACTION, name: 第%d步, from: %s, to: %s}\n"
                        .formatted(i, i + 1, from(i), from(i).plusDays(4)))
                .collect(Collectors.joining());
        return ReportingMother.plan(ReportingMother.ITEM.formatted("2022-01"), "")
                .replace("{from: 2021-07-01, to: 2021-10-31}", "{from: 2021-12-20, to: 2022-03-31}")
                .replace("phases: []", "phases:\n" + days.stripTrailing());
    }

    private static LocalDate from(int phase) {
        return LocalDate.of(2022, 3, 10).minusDays((23 - phase) * 3L);
    }

    private static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(BusinessTime.ZONE).toInstant();
    }
}

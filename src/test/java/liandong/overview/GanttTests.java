package liandong.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GanttTests {

    private static final LocalDate FROM = LocalDate.of(2021, 6, 1);
    private static final LocalDate TO = LocalDate.of(2021, 12, 31);
    private static final GanttBar MOBILIZATION = new GanttBar("动员部署阶段", FROM, LocalDate.of(2021, 8, 31), "DONE");
    private static final GanttBar ACTION =
            new GanttBar("集中行动阶段", LocalDate.of(2021, 8, 1), LocalDate.of(2021, 9, 30), "NOW");
    private static final GanttBar SUMMARY = new GanttBar("总结交流阶段", LocalDate.of(2021, 12, 1), TO, "TO_COME");

    @Test
    void overlappingPhasesOverlapInThePictureToo() {
        List<Gantt.Bar> bars = gantt(LocalDate.of(2021, 9, 14)).bars();

        assertThat(bars.get(1).x()).isLessThan(bars.get(0).x() + bars.get(0).width());
        assertThat(bars.get(1).y()).isGreaterThan(bars.get(0).y() + bars.get(0).height());
    }

    @Test
    void aPhaseBeginsWhereItsMonthBeginsAndItsLastDayBelongsToIt() {
        Gantt gantt = gantt(LocalDate.of(2021, 9, 14));
        Gantt.Month october = gantt.months().get(4);

        assertThat(october.first()).isEqualTo(LocalDate.of(2021, 10, 1));
        assertThat(gantt.bars().get(1).x() + gantt.bars().get(1).width()).isEqualTo(october.x());
        assertThat(gantt.bars().get(2).x() + gantt.bars().get(2).width()).isBetween(Gantt.WIDTH - 20, Gantt.WIDTH);
    }

    @Test
    void todayIsDrawnBetweenTheMonthsItLiesBetween() {
        Gantt gantt = gantt(LocalDate.of(2021, 9, 15));

        assertThat(gantt.todayX().getAsInt())
                .isBetween(gantt.months().get(3).x(), gantt.months().get(4).x());
        assertThat(gantt.isTodayLate()).isFalse();
        assertThat(gantt(LocalDate.of(2021, 12, 28)).isTodayLate()).isTrue();
    }

    @Test
    void todayIsNotDrawnBeforeTheCampaignOrAfterIt() {
        assertThat(gantt(LocalDate.of(2021, 5, 31)).todayX()).isEmpty();
        assertThat(gantt(LocalDate.of(2022, 1, 1)).todayX()).isEmpty();
    }

    @Test
    void aCampaignWithoutPhasesStillShowsItsMonths() {
        Gantt gantt = Gantt.of(List.of(), FROM, TO, FROM);

        assertThat(gantt.bars()).isEmpty();
        assertThat(gantt.months()).hasSize(7);
    }

    @Test
    void anExtendedPhaseWidensThePicture() {
        GanttBar extended = new GanttBar("总结交流阶段", LocalDate.of(2021, 12, 1), LocalDate.of(2022, 1, 20), "LATE");

        assertThat(Gantt.of(List.of(extended), FROM, TO, FROM).months()).hasSize(8);
    }

    @Test
    void namesOfMonthsDoNotRunIntoEachOtherInALongCampaign() {
        Gantt gantt = Gantt.of(List.of(), LocalDate.of(2020, 1, 1), LocalDate.of(2022, 12, 31), FROM);

        assertThat(gantt.months()).hasSize(36);
        assertThat(gantt.months()).filteredOn(Gantt.Month::named).hasSize(12);
    }

    private static Gantt gantt(LocalDate today) {
        return Gantt.of(List.of(MOBILIZATION, ACTION, SUMMARY), FROM, TO, today);
    }
}

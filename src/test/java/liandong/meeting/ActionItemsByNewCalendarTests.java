package liandong.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import liandong.LiandongTest;
import liandong.campaign.HolidayNotice;
import liandong.campaign.HolidayNotices;
import liandong.campaign.MovedDay;
import liandong.meeting.MeetingMother.Scene;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.WorkingCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new holiday notice moves the due days of matters a meeting decided (R114). */
@LiandongTest
class ActionItemsByNewCalendarTests {

    private static final LocalDate GIVEN = LocalDate.of(2021, 9, 24);

    @Autowired
    MeetingMother mother;

    @Autowired
    HolidayNotices notices;

    @Autowired
    ActionItems actions;

    @Autowired
    JdbcClient jdbc;

    private final Viewer administrator = new Viewer(0, "admin", "系统管理员", Capability.ADMINISTRATOR, Set.of());

    @AfterEach
    void bundledCalendar() {
        jdbc.sql("delete from holiday_notice").update();
        notices.refresh();
    }

    @Test
    void whatFallsOnANewHolidayIsDueOnTheNextWorkingDayAndItsUnitIsTold() {
        Scene scene = decided();
        HolidayNotice notice = holidayOn("2021-09-24");
        assertThat(moved(scene, notice))
                .extracting(
                        MovedDay::before, MovedDay::after, day -> day.unitIds().contains(scene.district()))
                .containsExactly(tuple(GIVEN, LocalDate.of(2021, 9, 26), true));
        assertThat(item(scene).effectiveDue()).as("a preview moves nothing").isEqualTo(GIVEN);

        notices.publish(administrator, notice, notices.latest());

        assertThat(item(scene).nominalDue()).isEqualTo(GIVEN);
        assertThat(item(scene).effectiveDue()).isEqualTo("2021-09-26");
        assertThat(mother.openWork("carry-out", item(scene).id()).dueAt())
                .isEqualTo(WorkingCalendar.endOf(LocalDate.of(2021, 9, 26)));
    }

    @Test
    void whatIsDueAlreadyKeepsItsDay() {
        Scene scene = decided();
        mother.moveTo("2021-09-27T09:00");
        notices.publish(administrator, holidayOn("2021-09-24"), notices.latest());
        assertThat(item(scene).effectiveDue()).isEqualTo(GIVEN);
    }

    private Scene decided() {
        Scene scene = mother.campaign();
        mother.escalate(scene);
        mother.begin(scene, 1, "2021-09-15T14:00");
        mother.decide(scene, 1, DecisionKind.DEADLINE, scene.district(), GIVEN);
        return scene;
    }

    private ActionItem item(Scene scene) {
        return actions.open(scene.campaignId()).get(0);
    }

    private List<MovedDay> moved(Scene scene, HolidayNotice notice) {
        return notices.preview(administrator, notice).entrySet().stream()
                .filter(entry -> entry.getKey().id() == scene.campaignId())
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private HolidayNotice holidayOn(String day) {
        HolidayNotice known = notices.inForce(2021);
        return new HolidayNotice(2021, "国办发明电〔2021〕99号", known.holidays() + "\n调整 " + day, known.makeupWorkdays());
    }
}

package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liandong.LiandongTest;
import liandong.campaign.HolidayNotice;
import liandong.campaign.HolidayNotices;
import liandong.campaign.MovedDay;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.reporting.ReportingMother.Case;
import liandong.shared.Conflict;
import liandong.shared.WorkingCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new holiday notice moves the open days of running campaigns after a preview (R114, R117). */
@LiandongTest
class HolidayNoticeTests {

    private static final LocalDate NEXT_DUE = LocalDate.of(2021, 9, 6);

    @Autowired
    ReportingMother mother;

    @Autowired
    HolidayNotices notices;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    DueDates dueDates;

    @Autowired
    ItemPeriods periods;

    @Autowired
    ReportingItems items;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void bundledCalendar() {
        jdbc.sql("delete from holiday_notice").update();
        notices.refresh();
    }

    @Test
    void openDaysMoveAfterAPreviewWhichTheUnitsAreToldAndWhatWasBeforeIsKept() {
        Case asked = running();
        Map<String, MovedDay> preview = preview(asked, holidayOnTheDueDay());
        assertThat(asked.owedBy(asked.peer()).effectiveDue())
                .as("a preview moves nothing")
                .isEqualTo(NEXT_DUE);
        assertThat(calendar.isWorkday(NEXT_DUE)).isTrue();
        assertThat(preview.values())
                .extracting(MovedDay::before, MovedDay::after)
                .containsExactly(tuple(NEXT_DUE, LocalDate.of(2021, 9, 8)));

        publish(holidayOnTheDueDay());
        assertThat(calendar.isWorkday(NEXT_DUE)).isFalse();
        Obligation owed = asked.owedBy(asked.peer());
        assertThat(owed.effectiveDue()).isEqualTo(LocalDate.of(2021, 9, 8));
        assertThat(dueDates.of(owed.id()))
                .extracting(DueChange::oldDue, DueChange::reason)
                .containsExactly(tuple(NEXT_DUE, "根据放假通知（国办发明电〔2021〕99号）重新计算"));
        assertThat(mails())
                .containsExactlyInAnyOrder(asked.peer().key(), asked.below().key());
    }

    @Test
    void theDaysOfPeriodsToComeMoveToo() {
        Case asked = running();
        publish(notice("\n调整 2021-10-08"));
        assertThat(dues(asked)).contains(entry("2021-09", LocalDate.of(2021, 10, 9)), entry("2021-08", NEXT_DUE));
    }

    @Test
    void theSameNoticeOnceMoreMovesAndTellsNothing() {
        Case asked = running();
        publish(holidayOnTheDueDay());
        long told = mails().size();
        publish(holidayOnTheDueDay());
        assertThat(dueDates.of(asked.owedBy(asked.peer()).id())).hasSize(1);
        assertThat(mails()).hasSize((int) told);
    }

    @Test
    void whoWasGrantedALaterDayKeepsIt() {
        Case asked = running();
        Obligation owed = asked.owedBy(asked.peer());
        LocalDate granted = LocalDate.of(2021, 9, 10);
        mother.reporting.extend(asked.officer(), owed.id(), owed.version(), granted, "系统故障");
        publish(holidayOnTheDueDay());
        assertThat(asked.owedBy(asked.peer()).effectiveDue()).isEqualTo(granted);
        assertThat(asked.owedBy(asked.below()).effectiveDue()).isEqualTo(LocalDate.of(2021, 9, 8));
    }

    @Test
    void theReminderThreeWorkingDaysBeforeMovesWithTheWorkingDays() {
        Case asked = running();
        HolidayNotice known = notices.inForce(2021);
        publish(new HolidayNotice(2021, "周六上班", known.holidays(), known.makeupWorkdays() + " 2021-09-04"));
        assertThat(asked.owedBy(asked.peer()).effectiveDue()).isEqualTo(NEXT_DUE);
        asked.at("2021-09-01T12:00");
        assertThat(asked.told(asked.peer()))
                .as("by the old calendar it was today")
                .noneMatch(key -> key.contains("T-3"));
        asked.at("2021-09-02T12:00");
        assertThat(asked.told(asked.peer())).anyMatch(key -> key.contains("T-3"));
    }

    @Test
    void ofTwoWhoPreviewedTheSameOnlyOneIsTaken() {
        running();
        long previewed = notices.latest();
        notices.publish(admin(), holidayOnTheDueDay(), previewed);
        assertThatThrownBy(() -> notices.publish(admin(), notice(""), previewed))
                .isInstanceOf(Conflict.class);
        assertThat(calendar.isWorkday(NEXT_DUE)).isFalse();
    }

    @Test
    void allThatIsWrongIsToldAtItsPlace() {
        HolidayNotice wrong = new HolidayNotice(
                2021, "", "国庆节 2021-10-01 至 2021-09-01\n春节二月\n中秋 2022-09-10", "2021-10-11 2021-02-30");
        assertThat(notices.problems(wrong))
                .extracting(problem -> problem.field(), problem -> problem.messageKey())
                .containsExactlyInAnyOrder(
                        tuple("holidays", "campaign.calendar.problem.span"),
                        tuple("holidays", "campaign.calendar.problem.line"),
                        tuple("holidays", "campaign.calendar.problem.other-year"),
                        tuple("makeupWorkdays", "campaign.calendar.problem.no-weekend"),
                        tuple("makeupWorkdays", "campaign.calendar.problem.day"),
                        tuple("source", "campaign.calendar.problem.source"));
        assertThatThrownBy(() -> notices.publish(
                        mother.campaigns.person(
                                Capability.OFFICER, mother.campaigns.unit("341323", "HEALTH", "县卫生健康委")),
                        notice(""),
                        0))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void whatIsKnownOfAYearIsShownAsItWouldBeTyped() {
        HolidayNotice known = notices.inForce(2021);
        assertThat(known.holidays()).contains("国庆节 2021-10-01 至 2021-10-07");
        assertThat(notices.problems(new HolidayNotice(2021, "原通知", known.holidays(), known.makeupWorkdays())))
                .isEmpty();
    }

    private Case running() {
        Case asked = mother.launched("2021-08", "2021-09");
        asked.at("2021-08-31T08:00");
        return asked;
    }

    private HolidayNotice holidayOnTheDueDay() {
        return notice("\n纪念日 2021-09-06 至 2021-09-07");
    }

    private HolidayNotice notice(String more) {
        HolidayNotice known = notices.inForce(2021);
        String holidays = known.holidays().contains(more.strip()) ? known.holidays() : known.holidays() + more;
        return new HolidayNotice(2021, "国办发明电〔2021〕99号", holidays, known.makeupWorkdays());
    }

    private void publish(HolidayNotice notice) {
        notices.publish(admin(), notice, notices.latest());
    }

    private Map<String, MovedDay> preview(Case asked, HolidayNotice notice) {
        return notices.preview(admin(), notice).entrySet().stream()
                .filter(one -> one.getKey().id() == asked.campaignId())
                .flatMap(one -> one.getValue().stream())
                .collect(Collectors.toMap(MovedDay::name, day -> day));
    }

    private Viewer admin() {
        return new Viewer(1, "admin", "管理员", Capability.ADMINISTRATOR, java.util.Set.of());
    }

    private Map<String, LocalDate> dues(Case asked) {
        return items.ofCampaign(asked.campaignId()).stream()
                .flatMap(item -> periods.of(item.id()).stream())
                .collect(Collectors.toMap(
                        ItemPeriod::periodCode, period -> period.dates().effectiveDue()));
    }

    private List<Long> mails() {
        return jdbc.sql("select distinct owner_unit_id from outbox_mail where reminder_key like 'plan-changed:%'"
                        + " and owner_unit_id in (select owner_unit_id from obligation)")
                .query(Long.class)
                .list();
    }
}

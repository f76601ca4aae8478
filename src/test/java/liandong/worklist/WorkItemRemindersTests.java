package liandong.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.rehearsal.RehearsalTime;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LiandongTest
class WorkItemRemindersTests {

    private static final AtomicLong NUMBERS = new AtomicLong(8_000_000);
    private static final LocalDate DUE = LocalDate.of(2021, 8, 20);

    @Autowired
    private WorkItemReminders reminders;

    @Autowired
    private Worklist worklist;

    @Autowired
    private RehearsalTime time;

    @Autowired
    private JdbcClient jdbc;

    private final long campaign = NUMBERS.incrementAndGet();

    @Test
    void theNextRungIsWhereTheLadderSpeaksNext() {
        assertThat(reminders.nextRung("phase-checklist", DUE)).contains(at("2021-08-17T08:30"));
        time.moveTo(at("2021-08-17T08:30"));
        assertThat(reminders.nextRung("phase-checklist", DUE)).contains(at("2021-08-20T08:30"));
        time.moveTo(at("2021-08-23T08:30"));
        assertThat(reminders.nextRung("phase-checklist", DUE)).isEmpty();
    }

    @Test
    void whoeverIsNotDoneIsRemindedOncePerRung() {
        long open = open();
        long done = open();
        worklist.done("phase-checklist", done);

        time.moveTo(at("2021-08-17T08:30"));
        assertThat(remind()).isEqualTo(1);
        assertThat(remind()).isZero();
        time.moveTo(at("2021-08-20T08:30"));
        assertThat(remind()).isEqualTo(1);
        time.moveTo(at("2021-08-23T08:30"));
        assertThat(remind()).isEqualTo(1);

        assertThat(keys())
                .containsExactly(
                        "phase-checklist:" + open + ":0:T-3",
                        "phase-checklist:" + open + ":0:T0",
                        "phase-checklist:" + open + ":0:T+1");
    }

    @Test
    void afterAnOutageOnlyTheLatestRungIsTold() {
        long open = open();
        time.moveTo(at("2021-08-20T15:00"));
        assertThat(remind()).isEqualTo(1);
        assertThat(keys()).containsExactly("phase-checklist:" + open + ":0:T0");
    }

    @Test
    void aMovedDueDateIsRemindedAnew() {
        long open = open();
        time.moveTo(at("2021-08-17T08:30"));
        remind();
        worklist.moveDue(
                "phase-checklist", open, LocalDate.of(2021, 8, 27), WorkingCalendar.endOf(LocalDate.of(2021, 8, 27)));
        assertThat(remind()).isZero();
        time.moveTo(at("2021-08-24T08:30"));
        assertThat(remind()).isEqualTo(1);
        assertThat(keys()).last().isEqualTo("phase-checklist:" + open + ":1:T-3");
    }

    @Test
    void aRungFromBeforeTheWorkWasOpenedIsLeftOut() {
        time.moveTo(at("2021-08-18T10:00"));
        open();
        assertThat(remind()).isZero();
    }

    private int remind() {
        return reminders.remindOpen("phase-checklist", "phase-checklist", campaign);
    }

    private long open() {
        long id = NUMBERS.incrementAndGet();
        worklist.open(new NewWorkItem(
                "phase-checklist",
                id,
                NUMBERS.incrementAndGet(),
                Capability.LIAISON,
                null,
                "集中整治阶段任务",
                campaign,
                null,
                null,
                "/campaigns/1/phases/1",
                DUE,
                WorkingCalendar.endOf(DUE)));
        return id;
    }

    private List<String> keys() {
        return jdbc.sql("select reminder_key from digest_line where campaign_id = :campaign order by id")
                .param("campaign", campaign)
                .query(String.class)
                .list();
    }

    private static Instant at(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(BusinessTime.ZONE).toInstant();
    }
}

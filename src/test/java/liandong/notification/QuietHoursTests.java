package liandong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.organization.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Quiet hours (免打扰时段): what is held, what is not, and when it leaves; once. */
@LiandongTest
class QuietHoursTests {

    @Autowired
    Mailroom mailroom;

    @Autowired
    Notifications notifications;

    @Autowired
    OutboxPump pump;

    Mailroom.Office amr;

    @BeforeEach
    void anOffice() {
        mailroom.empty();
        amr = mailroom.office("市场监管局");
    }

    @Test
    void aPlainNoticeOfTheNightLeavesInTheMorningOnce() throws Exception {
        mailroom.moveTo("2021-08-05T20:00");
        send("campaign-closed");
        assertThat(pump.drain()).isZero();
        assertThat(pump.nextDue()).contains(mailroom.at("2021-08-06T07:30"));
        mailroom.moveTo("2021-08-06T07:29");
        assertThat(pump.drain()).isZero();
        mailroom.moveTo("2021-08-06T07:30");
        assertThat(pump.drain()).isEqualTo(1);
        assertThat(mailroom.only().getSentDate().toInstant()).isEqualTo(mailroom.at("2021-08-06T07:30"));
        mailroom.moveTo("2021-08-06T10:00");
        assertThat(pump.drain()).isZero();
    }

    @Test
    void whatIsUrgentAndWhatCarriesASecretLeavesAtAnyHour() throws Exception {
        mailroom.moveTo("2021-08-07T23:00");
        send("urge");
        send("hour-clock");
        send("extension-refused");
        notifications.sendTo(amr.liaisonEmail(), "联络员", mail("password-link", true));
        send("campaign-closed");
        assertThat(pump.drain()).isEqualTo(4);
        assertThat(pump.nextDue()).contains(mailroom.at("2021-08-09T07:30"));
    }

    @Test
    void onAMakeUpWorkdayMailLeavesAlthoughItIsSaturday() {
        mailroom.moveTo("2021-09-18T10:00");
        send("campaign-closed");
        assertThat(pump.drain()).isEqualTo(1);
        mailroom.moveTo("2021-09-19T10:00");
        send("campaign-closed-too");
        assertThat(pump.drain()).as("Mid-autumn holiday until the 21st").isZero();
        assertThat(pump.nextDue()).contains(mailroom.at("2021-09-22T07:30"));
    }

    @Test
    void digestsOfAHolidayWaitForTheNextWorkingDayAndMerge() throws Exception {
        Mailroom.Work one = mailroom.open(amr.owes("fill-report", "八月月报"));
        Mailroom.Work other = mailroom.open(amr.owes("fill-report", "典型案例"));
        mailroom.moveTo("2021-10-01T08:30");
        notifications.digest(List.of(one.line("OPENING", Capability.LIAISON, LocalDate.of(2021, 10, 1))));
        mailroom.moveTo("2021-10-03T08:30");
        notifications.digest(List.of(other.line("OPENING", Capability.LIAISON, LocalDate.of(2021, 10, 3))));
        pump.drain();
        assertThat(pump.nextDue()).contains(mailroom.at("2021-10-08T09:00"));
        mailroom.moveTo("2021-10-07T09:00");
        assertThat(pump.drain()).isZero();
        mailroom.moveTo("2021-10-08T09:00");
        assertThat(pump.drain()).isEqualTo(1);
        assertThat(mailroom.only().getSubject()).isEqualTo("【联动】10月8日待办提醒（2项）");
        mailroom.moveTo("2021-10-09T09:00");
        assertThat(pump.drain())
                .as("a Saturday of work, and nothing is left to tell")
                .isZero();
    }

    @Test
    void aLineOfFridayEveningIsReadOnMonday() {
        Mailroom.Work late = mailroom.open(amr.owes("fill-report", "八月月报"));
        mailroom.moveTo("2021-08-06T21:00");
        notifications.digest(List.of(late.line("T-3", Capability.LIAISON, LocalDate.of(2021, 8, 6))));
        pump.drain();
        assertThat(pump.nextDue()).contains(mailroom.at("2021-08-09T09:00"));
    }

    @Test
    void whatPiledUpWhileTheServerWasOffIsOneDigestWithTheLastRungOnly() throws Exception {
        Mailroom.Work report = mailroom.open(amr.owes("fill-report", "八月月报"));
        for (String rung : List.of("T-3", "T0", "T+1")) {
            notifications.digest(List.of(report.line(rung)));
        }
        mailroom.moveTo("2021-08-15T03:00");
        assertThat(pump.drain()).as("it comes back on a Sunday night").isZero();
        mailroom.moveTo("2021-08-16T09:00");
        assertThat(pump.drain()).isEqualTo(1);
        MimeMessage digest = mailroom.only();
        assertThat(digest.getSubject()).isEqualTo("【联动】8月16日待办提醒（1项）");
        assertThat(digest.getHeader("X-Reminder-Line")).containsExactly(report.key("T+1"));
    }

    @Test
    void aMailThatCouldNotLeaveByDayIsNotTriedAtNight() {
        send("campaign-closed");
        mailroom.moveTo("2021-08-05T22:00");
        assertThat(pump.drain()).isZero();
        assertThat(mailroom.states()).containsExactly("WAITING");
        mailroom.moveTo("2021-08-06T07:30");
        assertThat(pump.drain()).isEqualTo(1);
    }

    private void send(String kind) {
        notifications.send(mail(kind, false));
    }

    private ImmediateMail mail(String kind, boolean sensitive) {
        return new ImmediateMail(
                amr.unitId(),
                Capability.LIAISON,
                kind + ":" + amr.unitId(),
                "notification.plain-subject",
                List.of("通知"),
                "notification/mail/notice",
                Map.of("paragraphs", List.of("请知悉")),
                null,
                null,
                sensitive,
                null);
    }
}

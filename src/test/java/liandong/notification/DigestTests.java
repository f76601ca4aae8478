package liandong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import liandong.LiandongTest;
import liandong.organization.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Daily digests (每日汇总): one mail for each person and day, true at the moment it leaves. */
@LiandongTest
class DigestTests {

    @Autowired
    Mailroom mailroom;

    @Autowired
    Notifications notifications;

    @Autowired
    OutboxPump pump;

    @BeforeEach
    void emptyMailroom() {
        mailroom.empty();
    }

    @Test
    void severalLinesOfOneDayBecomeOneMailAtNine() throws Exception {
        Mailroom.Office amr = mailroom.office("市场监管局");
        Mailroom.Work report = mailroom.open(amr.owes("fill-report", "2021年7月工作月报，8月10日截止"));
        Mailroom.Work cases = mailroom.open(amr.owes("fill-report", "典型案例，今天截止"));
        notifications.digest(List.of(report.line("T-3"), cases.line("T0")));

        assertThat(pump.drain()).isZero();
        assertThat(pump.nextDue()).contains(mailroom.at("2021-08-05T09:00"));
        mailroom.moveTo("2021-08-05T09:00");
        pump.drain();

        MimeMessage digest = mailroom.only();
        assertThat(digest.getSubject()).isEqualTo("【联动】8月5日待办提醒（2项）");
        assertThat(digest.getAllRecipients()[0].toString()).contains(amr.liaisonEmail());
        assertThat(digest.getSentDate().toInstant()).isEqualTo(mailroom.at("2021-08-05T09:00"));
        assertThat(digest.getHeader("X-Reminder-Key"))
                .containsExactly("digest:account-" + amr.liaison() + ":2021-08-05");
        assertThat(Mailroom.text(digest)).contains("典型案例，今天截止", "〔" + report.key("T-3") + "〕", "http");
    }

    @Test
    void whatIsDoneByThenIsGoneAndAnEmptyDigestIsNotSent() throws Exception {
        Mailroom.Office amr = mailroom.office("市场监管局");
        Mailroom.Office post = mailroom.office("邮政管理局");
        Mailroom.Work done = mailroom.open(amr.owes("fill-report", "已经办结的月报"));
        Mailroom.Work open = mailroom.open(amr.owes("fill-report", "还没有办结的月报"));
        Mailroom.Work all = mailroom.open(post.owes("fill-report", "全部办结"));
        notifications.digest(List.of(done.line("T0"), open.line("T0"), all.line("T0")));
        mailroom.done(done);
        mailroom.done(all);

        mailroom.moveTo("2021-08-05T09:00");
        assertThat(pump.drain()).isEqualTo(1);

        assertThat(mailroom.only().getSubject()).contains("1项");
        assertThat(Mailroom.text(mailroom.only())).contains("还没有办结的月报").doesNotContain("已经办结的月报");
        assertThat(mailroom.only().getHeader("X-Reminder-Line")).containsExactly(open.key("T0"));
        assertThat(mailroom.states()).containsExactlyInAnyOrder("SENT", "SUPPRESSED");
    }

    @Test
    void onePersonForSeveralUnitsGetsOneDigest() throws Exception {
        Mailroom.Office health = mailroom.office("卫生健康委");
        Mailroom.Office institute = mailroom.officeWithoutLiaison("监督所");
        mailroom.alsoActsFor(health, institute);
        notifications.digest(List.of(
                mailroom.open(health.owes("fill-report", "委里的月报")).line("T0"),
                mailroom.open(institute.owes("fill-report", "所里的月报")).line("T0")));

        mailroom.moveTo("2021-08-05T09:00");
        pump.drain();

        assertThat(Mailroom.text(mailroom.only())).contains("委里的月报", "所里的月报");
    }

    @Test
    void aUnitWithoutLiaisonIsReachedThroughItsOfficeAndCalled() throws Exception {
        Mailroom.Office nobody = mailroom.officeWithoutLiaison("网信办");
        notifications.digest(
                List.of(mailroom.open(nobody.owes("fill-report", "月报")).line("T-3")));

        mailroom.moveTo("2021-08-05T09:00");
        pump.drain();

        assertThat(mailroom.only().getAllRecipients()[0].toString()).contains(nobody.officeEmail());
        assertThat(Mailroom.text(mailroom.only())).contains("没有登记相应的联系人");
        assertThat(mailroom.callList(nobody)).singleElement().asString().contains("没有登记");
    }

    @Test
    void theSameReminderKeyIsToldOnce() {
        Mailroom.Office amr = mailroom.office("市场监管局");
        Mailroom.Work work = mailroom.open(amr.owes("fill-report", "月报"));
        assertThat(notifications.digest(List.of(work.line("T-3"), work.line("T-3"))))
                .isEqualTo(1);
        mailroom.moveTo("2021-08-05T09:00");
        pump.drain();

        assertThat(notifications.digest(List.of(work.line("T-3")))).isZero();
        mailroom.moveTo("2021-08-06T09:00");
        pump.drain();

        assertThat(mailroom.mails()).hasSize(1);
    }

    @Test
    void aLineThatComesAfterTodaysDigestIsReadInTomorrows() throws Exception {
        Mailroom.Office amr = mailroom.office("市场监管局");
        notifications.digest(
                List.of(mailroom.open(amr.owes("fill-report", "早上的事")).line("T-3")));
        mailroom.moveTo("2021-08-05T09:00");
        pump.drain();
        mailroom.moveTo("2021-08-05T15:00");
        notifications.digest(
                List.of(mailroom.open(amr.owes("fill-report", "下午的事")).line("OPENING")));
        pump.drain();
        assertThat(mailroom.mails()).hasSize(1);
        assertThat(pump.nextDue()).contains(mailroom.at("2021-08-06T09:00"));

        mailroom.moveTo("2021-08-06T09:00");
        pump.drain();

        assertThat(mailroom.mails()).hasSize(2);
        assertThat(Mailroom.text(mailroom.mails().get(1))).contains("下午的事").doesNotContain("早上的事");
    }

    @Test
    void aCopyToTheHeadIsAMailOfItsOwn() throws Exception {
        Mailroom.Office amr = mailroom.office("市场监管局");
        String head = mailroom.appoint(amr, Capability.UNIT_HEAD);
        Mailroom.Work late = mailroom.open(amr.owes("fill-report", "逾期的月报"));
        notifications.digest(
                List.of(late.line("T+3"), late.line("T+3", Capability.UNIT_HEAD, LocalDate.of(2021, 8, 5))));

        mailroom.moveTo("2021-08-05T09:00");
        pump.drain();

        assertThat(mailroom.recipients()).containsExactlyInAnyOrder(amr.liaisonEmail(), head);
    }
}

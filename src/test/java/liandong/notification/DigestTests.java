package liandong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import liandong.LiandongTest;
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
}

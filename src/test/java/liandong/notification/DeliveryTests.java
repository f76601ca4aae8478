package liandong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import liandong.LiandongTest;
import liandong.organization.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Delivery (投递): to whom, once, and nothing that a hostile text could add. */
@LiandongTest
class DeliveryTests {

    @Autowired
    Mailroom mailroom;

    @Autowired
    Notifications notifications;

    @Autowired
    OutboxPump pump;

    @Autowired
    Outbox outbox;

    Mailroom.Office amr;

    @BeforeEach
    void oneOffice() {
        mailroom.empty();
        amr = mailroom.office("市场监管局");
    }

    @Test
    void whatAKilledWorkerHadTakenIsSentByTheNext() {
        notifications.send(mail("urge:7"));
        Instant now = Instant.parse("2021-08-05T00:30:00Z");
        assertThat(outbox.claim("killed", now, false, now, now.plusSeconds(300), 50))
                .hasSize(1);
        assertThat(outbox.claim("early", now, false, now, now.plusSeconds(300), 50))
                .isEmpty();

        assertThat(outbox.claim("later", now, false, now.plusSeconds(301), now.plusSeconds(600), 50))
                .hasSize(1);
        assertThat(outbox.renew(mailroom.onlyId(), "killed", now.plusSeconds(900)))
                .isFalse();
    }

    @Test
    void aMailThatCanNotBeWrittenHasFailedAndHoldsUpNoOther() {
        notifications.send(new ImmediateMail(
                amr.unitId(),
                Capability.LIAISON,
                "urge:broken",
                "notification.plain-subject",
                List.of("催报"),
                "notification/mail/no-such-template",
                Map.of(),
                null,
                null,
                false,
                null));
        notifications.send(mail("urge:sound"));

        assertThat(pump.drain()).isEqualTo(1);
        assertThat(mailroom.states()).containsExactly("FAILED", "SENT");
    }

    @Test
    void aHostileSubjectAddsNoHeader() throws Exception {
        notifications.send(mail("urge:8\r\nX-Evil: 1", "hello\r\nBcc: thief@evil.test\r\n\r\nbody"));
        pump.drain();

        MimeMessage received = mailroom.only();
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getHeader("X-Evil")).isNull();
        assertThat(received.getSubject()).contains("hello Bcc: thief@evil.test body");
        assertThat(mailroom.recipients()).containsExactly(amr.liaisonEmail());
    }

    @Test
    void aHostileAddressReachesNobodyElse() throws Exception {
        notifications.sendTo("a@unit.test\r\nBcc: thief@evil.test", "某人", mail("password:1"));
        pump.drain();

        assertThat(mailroom.recipients()).as("the office instead").containsExactly(amr.officeEmail());
        assertThat(mailroom.states()).containsExactly("BOUNCED", "SENT");
    }

    @Test
    void everybodyInTheRoleGetsTheMail() throws Exception {
        String second = mailroom.appoint(amr, Capability.LIAISON);
        notifications.send(mail("urge:9"));
        notifications.send(mail("urge:9"));
        pump.drain();
        pump.drain();

        assertThat(mailroom.recipients()).containsExactlyInAnyOrder(amr.liaisonEmail(), second);
    }

    @Test
    void twoWorkersAtOnceSendEachMailOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            notifications.sendTo("reader" + i + "@unit.test", "读者", mail("urge:many:" + i));
        }
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(pump::drain);
        int sent = pump.drain() + other.get();

        assertThat(sent).isEqualTo(30);
        assertThat(mailroom.recipients()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void aCalendarEntryTravelsInTheMail() throws Exception {
        notifications.send(new ImmediateMail(
                amr.unitId(),
                Capability.LIAISON,
                "meeting:1:invitation:0",
                "notification.plain-subject",
                List.of("会议通知"),
                "notification/mail/notice",
                Map.of("paragraphs", List.of("请参加")),
                null,
                null,
                false,
                "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:联络员会议\r\nEND:VCALENDAR\r\n"));
        pump.drain();

        Multipart parts = (Multipart) mailroom.only().getContent();
        assertThat(parts.getBodyPart(2).getContentType()).contains("text/calendar", "method=REQUEST");
        assertThat(new String(parts.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("SUMMARY:联络员会议");
    }

    @Test
    void aUnitNobodyCanReachIsCalledAndTheMailHasFailed() {
        Mailroom.Office unreachable = mailroom.withoutOffice();
        notifications.send(new ImmediateMail(
                unreachable.unitId(),
                Capability.LIAISON,
                "urge:nobody",
                "notification.plain-subject",
                List.of("催报"),
                "notification/mail/notice",
                Map.of("paragraphs", List.of("请报送")),
                null,
                null,
                false,
                null));
        pump.drain();

        assertThat(mailroom.states()).containsExactly("FAILED");
        assertThat(mailroom.callList(unreachable)).singleElement().asString().contains("也没有单位公共邮箱");
    }

    @Test
    void aSecretIsForgottenWhenItHasLeft() throws Exception {
        ImmediateMail secret = new ImmediateMail(
                amr.unitId(),
                Capability.LIAISON,
                "password:2",
                "notification.plain-subject",
                List.of("密码"),
                "notification/mail/notice",
                Map.of("paragraphs", List.of("once-only-4711")),
                null,
                null,
                true,
                null);
        notifications.sendTo("someone@unit.test", "某人", secret);
        pump.drain();

        assertThat(Mailroom.text(mailroom.only())).contains("once-only-4711");
        OutboxMail kept = outbox.find(mailroom.onlyId()).orElseThrow();
        assertThat(kept.model()).isNull();
        assertThat(kept.renderedText()).isNull();
    }

    private ImmediateMail mail(String key) {
        return mail(key, "请尽快报送7月工作月报");
    }

    private ImmediateMail mail(String key, String subject) {
        return new ImmediateMail(
                amr.unitId(),
                Capability.LIAISON,
                key,
                "notification.plain-subject",
                List.of(subject),
                "notification/mail/notice",
                Map.of("paragraphs", List.of("请尽快报送。"), "link", "/reports/1"),
                null,
                null,
                false,
                null);
    }
}

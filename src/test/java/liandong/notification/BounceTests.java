package liandong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.notification.incoming.IncomingMailbox;
import liandong.organization.Capability;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Bounces (退信), read over IMAP from a real mailbox. */
@LiandongTest
class BounceTests {

    private static final String OURS = IncomingPost.OURS;

    @Autowired
    MockMvc mvc;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Notifications notifications;

    @Autowired
    OutboxPump pump;

    @Autowired
    Outbox outbox;

    @Autowired
    IncomingMailbox incoming;

    @Autowired
    IncomingPost post;

    Mailroom.Office amr;
    String messageId;
    long id;

    @BeforeEach
    void aMailHasLeft() {
        mailroom.empty();
        amr = mailroom.office("市场监管局");
        notifications.send(mail("urge:" + amr.unitId()));
        pump.drain();
        id = mailroom.onlyId();
        messageId = outbox.find(id).orElseThrow().messageId();
    }

    @Test
    void aDeliveryReportMarksTheMailAndPutsTheUnitOnTheCallList() throws Exception {
        post.arrives(report("failed", "5.1.1"));

        assertThat(incoming.read()).isEqualTo(1);
        assertThat(incoming.read()).as("read once").isZero();

        assertThat(outbox.find(id).orElseThrow().state()).isEqualTo(MailState.BOUNCED);
        assertThat(mailroom.callList(amr)).singleElement().asString().contains("550 5.1.1 user unknown");
    }

    @Test
    void theOfficeMailboxGetsWhatCameBack() throws Exception {
        post.arrives(report("failed", "5.1.1"));
        incoming.read();
        pump.drain();

        assertThat(mailroom.recipients()).contains(amr.officeEmail());
    }

    /** From the bounce over the office mailbox and the call list to the address that works. */
    @Test
    void theLeadIsAlarmedUntilTheAddressIsPutRightAndMailArrivesAgain() throws Exception {
        String officer = mailroom.leads(amr);
        post.arrives(report("failed", "5.1.1"));
        incoming.read();
        pump.drain();

        assertThat(bench(officer)).contains("需电话督办 1");
        String listed = calls(officer);
        assertThat(listed).contains("市场监管局", "550 5.1.1 user unknown", "请该单位提供可用的邮箱");

        mailroom.correctAddress(amr, "right@unit.test");
        assertThat(bench(officer)).contains("需电话督办 0");
        assertThat(calls(officer)).doesNotContain("550 5.1.1");
        notifications.send(mail("urge:again:" + amr.unitId()));
        pump.drain();
        assertThat(mailroom.recipients()).contains("right@unit.test");
        assertThat(mailroom.callList(amr)).isEmpty();
    }

    @Test
    void aUnitWhoseLiaisonLeftIsOnTheCallListUntilASuccessorIsNamed() throws Exception {
        String officer = mailroom.leads(amr);
        mailroom.withoutItsLiaison(amr);
        notifications.send(mail("urge:vacant:" + amr.unitId()));
        pump.drain();

        assertThat(mailroom.recipients()).contains(amr.officeEmail());
        assertThat(bench(officer)).contains("需电话督办 1");
        assertThat(calls(officer)).contains("请该单位指定联络员");

        String successor = mailroom.appoint(amr, Capability.LIAISON);
        assertThat(bench(officer)).contains("需电话督办 0");
        notifications.send(mail("urge:manned:" + amr.unitId()));
        pump.drain();
        assertThat(mailroom.recipients()).contains(successor);
    }

    private String bench(String officer) throws Exception {
        return page(officer, "/").select(".counters").text();
    }

    private String calls(String officer) throws Exception {
        return page(officer, "/calls").select("main tbody").text();
    }

    private Document page(String officer, String path) throws Exception {
        return Jsoup.parse(mvc.perform(MockMvcRequestBuilders.get(path)
                        .with(SignedIn.as(officer))
                        .locale(Locale.CHINA))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private ImmediateMail mail(String key) {
        return new ImmediateMail(
                amr.unitId(),
                Capability.LIAISON,
                key,
                "notification.plain-subject",
                List.of("催报"),
                "notification/mail/notice",
                Map.of("paragraphs", List.of("请报送")),
                null,
                null,
                false,
                null);
    }

    @Test
    void aPlainLetterFromThePostmasterIsUnderstood() throws Exception {
        post.arrives(plain(
                "MAILER-DAEMON@mail.unit.test",
                "系统退信",
                "<" + amr.liaisonEmail() + ">:\r\n550 mailbox not found\r\n\r\n--- original ---\r\nMessage-ID: "
                        + messageId + "\r\n"));

        incoming.read();
        assertThat(outbox.find(id).orElseThrow().lastError()).contains("550 mailbox not found");
    }

    @Test
    void aDelayIsNoBounce() throws Exception {
        post.arrives(report("delayed", "4.4.1"));
        incoming.read();
        assertThat(outbox.find(id).orElseThrow().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void anAnswerOfTheLiaisonIsNoBounce() throws Exception {
        post.arrives(plain(amr.liaisonEmail(), "自动回复：出差", "我出差了。\r\n> Message-ID: " + messageId + "\r\n"));
        incoming.read();
        assertThat(outbox.find(id).orElseThrow().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void aBrokenLetterStopsNothing() throws Exception {
        post.arrives("From: postmaster@unit.test\r\nTo: " + OURS
                + "\r\nSubject: failure\r\nContent-Type: multipart/report; boundary=x\r\n\r\nnothing");
        post.arrives(report("failed", "5.1.1"));
        assertThat(incoming.read()).isEqualTo(2);
        assertThat(outbox.find(id).orElseThrow().state()).isEqualTo(MailState.BOUNCED);
    }

    @Test
    void aReportFoldedWithoutEndStopsNothing() throws Exception {
        post.arrives(report("failed", "5.1.1")
                .replace("Action:", "Message-ID: " + messageId + "\r\nAction:")
                .replace("user unknown", "user unknown" + "\r\n x".repeat(45_000)));
        post.arrives(plain(amr.liaisonEmail(), "请问", "怎么填？"));
        assertThat(incoming.read()).isEqualTo(2);
        assertThat(outbox.find(id).orElseThrow().lastError()).contains("550 5.1.1 user unknown");
    }

    private String report(String action, String status) {
        return """
                From: Mail Delivery System <MAILER-DAEMON@mail.unit.test>
                To: %s
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mail.unit.test.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.unit.test

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1 user unknown

                --b
                Content-Type: text/rfc822-headers

                From: %s
                Message-ID: %s
                --b--
                """.formatted(OURS, amr.liaisonEmail(), action, status, OURS, messageId)
                .replace("\n", "\r\n");
    }

    private static String plain(String from, String subject, String body) {
        return "From: " + from + "\r\nTo: " + OURS + "\r\nSubject: =?UTF-8?B?"
                + Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8))
                + "?=\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + body;
    }
}

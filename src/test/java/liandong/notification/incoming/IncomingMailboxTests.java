package liandong.notification.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.notification.IncomingMail;
import liandong.notification.IncomingPost;
import liandong.notification.Mailroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** Reading mail over IMAP (收信): each mail is dealt with once, whatever happens, and none stops the others. */
@LiandongTest
@Tag("once")
class IncomingMailboxTests {

    @Autowired
    Mailroom mailroom;

    @Autowired
    IncomingPost post;

    @Autowired
    IncomingMailbox mailbox;

    @Autowired
    TestReceiver receiver;

    @Autowired
    GivenUpMails givenUp;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void emptyMailbox() {
        mailroom.empty();
        receiver.reset();
    }

    @Test
    void whatIsDealtWithIsMovedOutOfTheWay() throws Exception {
        arrives("<1@unit.test>", "test", "");
        arrives("<2@unit.test>", "lottery", "");

        assertThat(mailbox.read()).isEqualTo(2);

        assertThat(post.subjects("INBOX")).isEmpty();
        assertThat(post.subjects("Processed")).containsExactly("test", "lottery");
        assertThat(states()).containsExactly("TAKEN", "PASSED_OVER");
    }

    @Test
    void theSameMailDeliveredTwiceIsTakenOnce() throws Exception {
        arrives("<1@unit.test>", "test", "Received: by one\r\n");
        arrives("<1@unit.test>", "test", "Received: by another\r\n");
        mailbox.read();

        assertThat(receiver.taken()).hasSize(1);
        assertThat(post.subjects("INBOX")).isEmpty();
    }

    @Test
    void aServerKilledBeforeItMovedTheMailDoesNotTakeItAgain() throws Exception {
        arrives("<1@unit.test>", "test", "");
        mailbox.read();
        post.allBackToTheInbox();
        mailbox.read();

        assertThat(receiver.taken()).hasSize(1);
        assertThat(post.subjects("INBOX")).isEmpty();
    }

    @Test
    void aServerKilledWhileItTookTheMailIsFollowedByAnotherWhenItsLeaseHasEnded() throws Exception {
        arrives("<1@unit.test>", "test", "");
        takenByAnother("current_timestamp + interval '1' minute");
        mailbox.read();
        assertThat(receiver.taken()).as("the other one still has it").isEmpty();
        assertThat(post.subjects("INBOX")).hasSize(1);

        jdbc.sql("update incoming_mail set lease_until = current_timestamp - interval '1' minute")
                .update();
        mailbox.read();
        assertThat(receiver.taken()).hasSize(1);
        assertThat(states()).containsExactly("TAKEN");
    }

    @Test
    void twoServersReadingOneMailboxTakeEachMailOnce() throws Exception {
        arrives("<1@unit.test>", "test", "");
        arrives("<2@unit.test>", "test", "");
        CompletableFuture<Integer> other = new CompletableFuture<>();
        receiver.whileItTakesTheNext(() -> other.complete(mailbox.read()));
        int read = mailbox.read();

        assertThat(receiver.taken())
                .extracting(IncomingMail::messageId)
                .containsExactlyInAnyOrder("<1@unit.test>", "<2@unit.test>");
        assertThat(other.get()).as("what the other server took").isEqualTo(1);
        assertThat(read).isEqualTo(1);
        assertThat(states()).containsExactly("TAKEN", "TAKEN");
        assertThat(post.subjects("INBOX")).isEmpty();
        assertThat(post.subjects("Processed")).hasSize(2);
    }

    private void takenByAnother(String until) {
        jdbc.sql("""
                        insert into incoming_mail (message_id, sender, subject, received_at, state, attempts, lease, lease_until)
                        values ('<1@unit.test>', '', '', current_timestamp, 'READING', 1, 'another', %s)""".formatted(until)).update();
    }

    @Test
    void oneThatAlwaysFailsIsGivenUpAndStopsNoOther() throws Exception {
        arrives("<1@unit.test>", "test broken", "");
        arrives("<2@unit.test>", "test", "");
        mailbox.read();
        assertThat(receiver.taken()).hasSize(1);
        assertThat(post.subjects("INBOX")).containsExactly("test broken");

        mailbox.read();
        mailbox.read();
        assertThat(post.subjects("INBOX")).isEmpty();
        assertThat(post.subjects("Failed")).containsExactly("test broken");
        assertThat(states()).containsExactly("FAILED", "TAKEN");
        assertThat(mailroom.audited("incoming-mail-failed")).isEqualTo("IllegalStateException");
    }

    @Test
    void theAdministratorSeesWhatWasGivenUpAndHasItDealtWithOnceMore() throws Exception {
        arrives("<1@unit.test>", "test broken", "");
        mailbox.read();
        mailbox.read();
        mailbox.read();
        assertThat(failedWork()).contains("有 1 封来信未能处理", "/outbox/incoming?state=FAILED");

        receiver.mend();
        retry("<1@unit.test>");
        assertThat(states()).containsExactly("TAKEN");
        assertThat(post.subjects("Failed")).isEmpty();
        assertThat(post.subjects("Processed")).containsExactly("test broken");
        assertThat(failedWork()).doesNotContain("来信未能处理");
    }

    @Test
    void oneThatOverflowsTheStackStopsNoOther() throws Exception {
        arrives("<1@unit.test>", "test deep", "");
        arrives("<2@unit.test>", "test", "");
        assertThat(mailbox.read()).isEqualTo(1);
        assertThat(post.subjects("INBOX")).containsExactly("test deep");
    }

    @Test
    void aReadingWhileOneIsPutBackDoesNotPutItAwayAgain() throws Exception {
        arrives("<1@unit.test>", "test", "");
        takenByAnother("current_timestamp");
        jdbc.sql("update incoming_mail set state = 'FAILED'").update();
        mailbox.read();
        assertThat(post.subjects("Failed")).hasSize(1);

        CompletableFuture<Integer> meanwhile = new CompletableFuture<>();
        givenUp.tryAgain(idOf("<1@unit.test>"), () -> {
            post.backToTheInbox("Failed");
            meanwhile.completeAsync(mailbox::read);
            meanwhile.copy().completeOnTimeout(0, 3, TimeUnit.SECONDS).join();
            return true;
        });
        meanwhile.join();
        mailbox.read();
        assertThat(states()).containsExactly("TAKEN");
        assertThat(post.subjects("Failed")).isEmpty();
    }

    @Test
    void whatTheAdministratorThrewAwayIsLetBe() throws Exception {
        jdbc.sql("""
                        insert into incoming_mail (message_id, sender, subject, received_at, state, attempts)
                        values ('<thrown@unit.test>', '', '', current_timestamp, 'FAILED', 3)""").update();
        retry("<thrown@unit.test>");
        assertThat(states()).containsExactly("PASSED_OVER");
    }

    private void retry(String messageId) throws Exception {
        mvc.perform(MockMvcRequestBuilders.post("/outbox/incoming/" + idOf(messageId) + "/retry")
                        .with(SignedIn.as(mailroom.administrator()))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(MockMvcResultMatchers.redirectedUrl("/outbox/incoming"));
    }

    private long idOf(String messageId) {
        return jdbc.sql("select id from incoming_mail where message_id = :id")
                .param("id", messageId)
                .query(Long.class)
                .single();
    }

    private String failedWork() throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/admin/failed-work")
                        .with(SignedIn.as(mailroom.administrator()))
                        .locale(Locale.CHINA))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "Precedence: auto_reply",
                "X-Autoreply: yes",
                "List-Id: <all.unit.test>"
            })
    void machinesAreTold(String header) throws Exception {
        assertThat(read(header + "\r\n").automatic()).isTrue();
    }

    @Test
    void peopleAreNoMachines() throws Exception {
        IncomingMail mail = read("Auto-Submitted: no\r\nIn-Reply-To: <a@b>\r\nReferences: <r@b> <a@b>\r\n");
        assertThat(mail.automatic()).isFalse();
        assertThat(mail.from()).isEqualTo("somebody@unit.test");
        assertThat(mail.references()).containsExactly("<r@b>", "<a@b>");
    }

    @Test
    void whoNamesTwoSendersNamesNone() throws Exception {
        post.arrives("From: a@unit.test, b@unit.test\r\nTo: " + IncomingPost.OURS + "\r\nSubject: test\r\n\r\nHello");
        mailbox.read();
        assertThat(receiver.taken().get(0).from()).isNull();
    }

    @Test
    void aMailOfAThousandPartsIsNotTakenApart() throws Exception {
        String part = "--b\r\nContent-Type: application/zip\r\n\r\nPK\r\n";
        post.arrives("From: a@unit.test\r\nTo: " + IncomingPost.OURS
                + "\r\nSubject: test\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + part.repeat(1000)
                + "--b--\r\n");
        mailbox.read();
        assertThat(receiver.taken().get(0).unreadable()).isTrue();
        assertThat(receiver.taken().get(0).files()).isEmpty();
    }

    @Test
    void aMailNestedWithoutEndIsNotTakenApart() throws Exception {
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        post.arrives("From: a@unit.test\r\nTo: " + IncomingPost.OURS + "\r\nSubject: test\r\n" + nested
                + "Content-Type: text/plain\r\n\r\nend\r\n");
        mailbox.read();
        assertThat(receiver.taken().get(0).unreadable()).isTrue();
    }

    private IncomingMail read(String headers) throws Exception {
        post.arrives(IncomingPost.letter("Somebody <Somebody@unit.test>", "test", headers, "Hello"));
        mailbox.read();
        return receiver.taken().get(0);
    }

    private void arrives(String id, String subject, String headers) throws Exception {
        post.arrives(
                IncomingPost.letter("somebody@unit.test", subject, "Message-ID: " + id + "\r\n" + headers, "Hello"));
    }

    private List<String> states() {
        return jdbc.sql("select state from incoming_mail order by id")
                .query(String.class)
                .list();
    }
}

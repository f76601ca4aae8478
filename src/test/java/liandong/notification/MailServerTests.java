package liandong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import liandong.LiandongTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Delivery (投递) through mail servers that are away, hang, hang up or answer 4xx and 5xx: nothing is lost, nothing comes twice. */
@LiandongTest
class MailServerTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    Mailroom mailroom;

    @Autowired
    Notifications notifications;

    @Autowired
    OutboxPump pump;

    @Autowired
    RehearsalMailbox mailbox;

    @Autowired
    JavaMailSenderImpl server;

    Mailroom.Office amr;

    @BeforeEach
    void oneOffice() {
        mailroom.empty();
        amr = mailroom.office("市场监管局");
    }

    @AfterEach
    void serverIsBack() {
        server.setPort(mailbox.smtpPort());
    }

    @Test
    void whatWaitedFourHoursForTheServerLeavesWithinAMinuteInOrderAndOnce() throws Exception {
        file(60);
        serverIsAway();
        for (int minute = 0; minute < 240; minute += 10) {
            assertThat(pump.drain()).isZero();
            mailroom.later(MINUTE.multipliedBy(10));
        }
        pump.drain();
        try (MoodySmtpServer back = answers(Map.of())) {
            assertThat(pump.drain()).as("asked again in a minute only").isZero();
            mailroom.later(MINUTE);
            assertThat(pump.drain()).isEqualTo(60);
            assertThat(back.taken).containsExactlyElementsOf(mailroom.messageIds());
        }
    }

    @Test
    void anAbsenceOfTheServerIsNoAttemptAtTheMail() throws Exception {
        notifications.send(amr.urged("urge"));
        serverIsAway();
        for (int attempt = 0; attempt < 10; attempt++) {
            pump.drain();
            mailroom.later(MINUTE);
        }
        try (MoodySmtpServer greylisting = answers(Map.of("RCPT", "451 4.7.1 greylisted, try again later"))) {
            pump.drain();
        }
        assertThat(mailroom.states()).as("this was the first").containsExactly("WAITING");
        assertThat(mailroom.callList(amr)).isEmpty();
    }

    @Test
    void aGreylistedMailLeavesWithTheNextAttemptUnderTheSameMessageId() throws Exception {
        file(3);
        try (MoodySmtpServer greylisting = answers(Map.of("RCPT", "451 4.7.1 greylisted, try again later"))) {
            assertThat(pump.drain()).isZero();
            assertThat(greylisting.commands)
                    .as("each was offered")
                    .filteredOn("RCPT"::equals)
                    .hasSize(3);
        }
        mailroom.later(MINUTE);
        try (MoodySmtpServer appeased = answers(Map.of())) {
            assertThat(pump.drain()).isEqualTo(3);
            assertThat(appeased.taken).containsExactlyElementsOf(mailroom.messageIds());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "END"})
    void aServerThatLeavesInTheMiddleIsAskedAgainAndNobodyIsBlamed(String command) throws Exception {
        file(2);
        try (MoodySmtpServer leaving = answers(Map.of(command, "421 4.3.2 closing for maintenance"))) {
            assertThat(pump.drain()).isZero();
            assertThat(leaving.commands).as("no mail more than the one").containsOnlyOnce(command);
        }
        assertThat(mailroom.states()).containsExactly("WAITING", "WAITING");
        assertThat(mailroom.callList(amr)).isEmpty();
        theOtherPassesAndThenItLeavesToo();
    }

    @Test
    void aHangingServerIsWaitedForOnce() throws Exception {
        file(2);
        try (MoodySmtpServer hanging = answers(Map.of("MAIL", "hang"))) {
            assertThat(pump.drain()).isZero();
            assertThat(hanging.commands).as("the second mail does not wait too").containsOnlyOnce("MAIL");
        }
        theOtherPassesAndThenItLeavesToo();
    }

    @Test
    void aServerThatHangsUpAfterTheBodyGetsTheSameMailAgain() throws Exception {
        file(2);
        try (MoodySmtpServer moody = answers(Map.of("END", "hang up"))) {
            pump.drain();
        }
        theOtherPassesAndThenItLeavesToo();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCPT", "END"})
    void whatIsRefusedForGoodIsMarkedAtOnceAndCalled(String command) throws Exception {
        notifications.send(amr.urged("urge"));
        try (MoodySmtpServer moody = answers(Map.of(command, "550 5.1.1 no such user"))) {
            pump.drain();
        }

        assertThat(mailroom.states()).as("the office mailbox is next").containsExactly("BOUNCED", "BOUNCED");
        assertThat(mailroom.callList(amr)).singleElement().asString().contains("no such user");
    }

    @Test
    void aRefusedAddressHoldsUpNoOther() throws Exception {
        file(3);
        try (MoodySmtpServer picky = answers(Map.of("RCPT TO:<reader0@unit.test>", "550 5.1.1 no such user"))) {
            pump.drain();
            assertThat(picky.taken)
                    .startsWith(
                            mailroom.messageIds().get(1), mailroom.messageIds().get(2));
        }
        assertThat(mailroom.states()).startsWith("BOUNCED", "SENT", "SENT");
    }

    @Test
    void aFullMailboxIsTriedAgainUntilItIsGivenUp() throws Exception {
        notifications.send(amr.urged("urge"));
        try (MoodySmtpServer moody = answers(Map.of("RCPT", "452 4.2.2 mailbox full"))) {
            for (int attempt = 0; attempt < 6; attempt++) {
                pump.drain();
                assertThat(mailroom.states()).containsExactly("WAITING");
                mailroom.later(Duration.ofHours(12));
            }
            pump.drain();
        }

        assertThat(mailroom.states()).as("given up; the office mailbox is next").containsExactly("FAILED", "WAITING");
        assertThat(mailroom.callList(amr)).singleElement().asString().contains("mailbox full");
    }

    /** So that a mail which the server can not bear does not hold up the others. */
    private void theOtherPassesAndThenItLeavesToo() throws IOException {
        List<String> filed = mailroom.messageIds();
        try (MoodySmtpServer back = answers(Map.of())) {
            mailroom.later(MINUTE);
            pump.drain();
            assertThat(back.taken).containsExactly(filed.get(1));
            mailroom.later(MINUTE.multipliedBy(4));
            pump.drain();
            assertThat(back.taken).containsExactly(filed.get(1), filed.get(0));
        }
    }

    private void file(int mails) {
        IntStream.range(0, mails)
                .forEach(n -> notifications.sendTo("reader" + n + "@unit.test", "读者", amr.urged("urge:" + n)));
    }

    private void serverIsAway() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setPort(closed.getLocalPort());
        }
    }

    private MoodySmtpServer answers(Map<String, String> moods) throws IOException {
        MoodySmtpServer moody = new MoodySmtpServer(moods);
        server.setPort(moody.port());
        return moody;
    }
}

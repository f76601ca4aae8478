package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import liandong.LiandongTest;
import liandong.notification.MoodySmtpServer;
import liandong.notification.OutboxPump;
import liandong.notification.RehearsalMailbox;
import liandong.rehearsal.RehearsalTime;
import liandong.reporting.ObligationState;
import liandong.reporting.ReportingMother.Case;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that hangs (邮件服务器无响应) is the outbox's affair: whoever hands in or returns a report never waits for it. */
@LiandongTest
class HangingMailServerTests {

    @Autowired
    RacedReports reports;

    @Autowired
    RehearsalTime time;

    @Autowired
    OutboxPump pump;

    @Autowired
    RehearsalMailbox mailbox;

    @Autowired
    JavaMailSenderImpl server;

    @AfterEach
    void serverIsBack() {
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "1500");
        server.setPort(mailbox.smtpPort());
    }

    @Test
    @Timeout(60)
    void aUnitHandsInAndTheOfficeReturnsItWhileTheServerHangs() throws Exception {
        RacedReport report = owed();
        CompletableFuture<Integer> sending;
        try (MoodySmtpServer hanging = new MoodySmtpServer(Map.of("MAIL", "hang"))) {
            server.getJavaMailProperties().setProperty("mail.smtp.timeout", "300000");
            server.setPort(hanging.port());
            report.handedIn()
                    .acts(report.officer(), "/return", Map.of("reason", "数字对不上"))
                    .perform();
            sending = CompletableFuture.supplyAsync(pump::drain);
            hanging.awaits("MAIL");

            report.handedIn()
                    .acts(report.officer(), "/return", Map.of("reason", "还是对不上"))
                    .perform();

            assertThat(report.state()).isEqualTo(ObligationState.RETURNED);
            assertThat(sending).as("still waiting for the server").isNotDone();
        }
        sending.join();
    }

    private RacedReport owed() {
        time.moveTo(Instant.parse("2021-08-31T00:30:00Z"));
        Case asked = reports.launchedNow();
        return reports.reportOf(asked, asked.below());
    }
}

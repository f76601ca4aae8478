package liandong.notification;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The mailbox of rehearsals (演练邮箱): an SMTP and IMAP server on loopback that takes mail for every address and sends
 * none on. Any user name with itself as password reads its mailbox.
 */
@Component
@Profile("rehearsal | test")
public class RehearsalMailbox {

    private final GreenMail server;

    RehearsalMailbox(
            @Value("${liandong.rehearsal.smtp-port:0}") int smtpPort,
            @Value("${liandong.rehearsal.imap-port:0}") int imapPort) {
        server = new GreenMail(new ServerSetup[] {
                    loopback(smtpPort, ServerSetup.PROTOCOL_SMTP), loopback(imapPort, ServerSetup.PROTOCOL_IMAP)
                })
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
    }

    private static ServerSetup loopback(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(20_000);
        return setup;
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    /** How the mailbox of that address is read. */
    public NotificationSettings.Mailbox account(String address) {
        return new NotificationSettings.Mailbox(
                "127.0.0.1", imapPort(), false, address, address, "INBOX", "Processed", "Failed");
    }

    /** Every mail delivered since the start, oldest first. */
    public List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    /** Forgets all mails. */
    public void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void stop() {
        server.stop();
    }
}

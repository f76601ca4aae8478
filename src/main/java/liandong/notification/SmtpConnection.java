package liandong.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to the mail server for a batch (发信连接), opened with the first mail. */
class SmtpConnection implements AutoCloseable {

    private final JavaMailSenderImpl server;
    private @Nullable Transport transport;

    SmtpConnection(JavaMailSenderImpl server) {
        this.server = server;
    }

    Session session() {
        return server.getSession();
    }

    static void prepare(JavaMailSenderImpl server) {
        limitWaiting(server);
        Properties properties = server.getJavaMailProperties();
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        properties.put("mail.smtp.socketFactory.fallback", "false");
    }

    /** A server that does not answer must not hold a worker for ever: the defaults of Jakarta Mail are infinite. */
    private static void limitWaiting(JavaMailSenderImpl server) {
        for (String what : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            server.getJavaMailProperties().putIfAbsent("mail.smtp." + what, "10000");
        }
    }

    void send(MimeMessage message) throws MessagingException {
        open().sendMessage(message, message.getAllRecipients());
    }

    private Transport open() {
        try {
            if (transport == null || !transport.isConnected()) {
                transport = session().getTransport(server.getProtocol() == null ? "smtp" : server.getProtocol());
                transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            }
            return transport;
        } catch (MessagingException e) {
            throw new ServerUnavailable(e, false);
        }
    }

    @Override
    public void close() {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException e) {
            transport = null; // the server hung up first
        }
    }
}

package liandong.notification;

import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** In a rehearsal no mail leaves this machine (演练不外发): the embedded mailbox takes the place of the mail server. */
@Configuration(proxyBeanMethods = false)
@Profile("rehearsal | test")
@EnableConfigurationProperties(MailProperties.class)
class RehearsalMailServer {

    @Bean
    JavaMailSenderImpl mailSender(RehearsalMailbox mailbox, MailProperties properties) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(mailbox.smtpPort());
        sender.getJavaMailProperties().putAll(properties.getProperties());
        return sender;
    }
}

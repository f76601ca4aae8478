package liandong.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import liandong.LiandongTest;
import liandong.notification.RehearsalMailbox;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mails about a campaign, a report, a unit and to a person with hostile names: the names stand in them as words. */
@LiandongTest
class HostileMailTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    Directory directory;

    @Autowired
    RehearsalMailbox mailbox;

    @Test
    void hostileNamesAreOnlyWords() throws Exception {
        mailbox.empty();
        Case asked = mother.launchedPlan(SmallPlan.named(HostileText.NAME));
        directory.createAccount(
                "hostile",
                HostileText.MARK + "\r\nBcc: evil@liandong.test\r\n\r\n<img src=x onerror=hostile()>",
                Capability.LIAISON,
                "hostile@liandong.test",
                "not-a-pass-1",
                List.of(asked.peer().key()));
        asked.at("2021-09-10T10:00");

        List<MimeMessage> mails = mailbox.mails();
        assertThat(mails)
                .anyMatch(mail -> words(mail).contains(HostileText.MARK + "<script>hostile()</script>"))
                .anyMatch(mail -> header(mail, "To").contains("hostile@liandong.test"));
        for (MimeMessage mail : mails) {
            assertThat(mail.getHeader("Subject")).hasSize(1);
            assertThat(Collections.list(mail.getAllHeaders()))
                    .noneMatch(header -> header.getName().equals("Bcc"));
            assertThat(words(mail)).doesNotContain(HostileText.CALCULATED);
            for (String html : parts(mail, "text/html")) {
                assertThat(Jsoup.parse(html).select("script, svg, iframe, [onerror], [onload], a[href^=javascript]"))
                        .isEmpty();
            }
        }
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return String.join(",", mail.getHeader(name));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String words(MimeMessage mail) {
        try {
            return mail.getSubject() + String.join("\n", parts(mail, "text/"));
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> parts(Part part, String type) throws MessagingException, IOException {
        List<String> found = new ArrayList<>();
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                found.addAll(parts(several.getBodyPart(i), type));
            }
        } else if (part.getContentType().toLowerCase(Locale.ROOT).startsWith(type)) {
            found.add(String.valueOf(part.getContent()));
        }
        return found;
    }
}

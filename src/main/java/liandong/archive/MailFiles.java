package liandong.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import liandong.campaign.ArchiveFiles;
import liandong.notification.MailArchive;
import liandong.notification.MailArchive.ArchivedMail;
import liandong.notification.MailFile;
import liandong.organization.Viewer;
import org.springframework.stereotype.Component;

/** The mails of a package (邮件卷): a table of what was delivered to whom, and the texts, so many in each file. */
@Component
class MailFiles {

    private static final int MAILS = 500;

    private final MailArchive mails;
    private final ArchiveWords words;

    MailFiles(MailArchive mails, ArchiveWords words) {
        this.mails = mails;
        this.words = words;
    }

    void write(Viewer lead, long campaignId, ArchiveFiles files) {
        files.table(
                words.of("archive.path.mails"),
                words.columns("archive.mails.columns"),
                row -> pages(
                        lead, campaignId, page -> page.mails().forEach(mail -> row.accept(line(mail, page.path())))));
        pages(lead, campaignId, page -> {
            files.file(page.path(), texts(page.mails()));
            page.mails().forEach(mail -> carried(mail, files));
        });
    }

    private void carried(ArchivedMail mail, ArchiveFiles files) {
        List<MailFile> carried = mails.files(mail);
        for (int i = 0; i < carried.size(); i++) {
            files.file(
                    words.of(
                            "archive.path.mail-files",
                            mail.id(),
                            i + 1,
                            SafePath.name(carried.get(i).name())),
                    carried.get(i).content());
        }
    }

    private record Page(String path, List<ArchivedMail> mails) {}

    private void pages(Viewer lead, long campaignId, Consumer<Page> to) {
        long after = 0;
        int number = 1;
        List<ArchivedMail> some = mails.after(lead, campaignId, after, MAILS);
        while (!some.isEmpty()) {
            to.accept(new Page("%s-%04d.txt".formatted(words.of("archive.path.mail-texts"), number++), some));
            after = some.get(some.size() - 1).id();
            some = mails.after(lead, campaignId, after, MAILS);
        }
    }

    private List<?> line(ArchivedMail mail, String path) {
        List<Object> cells = new ArrayList<>();
        cells.add(mail.id());
        cells.add(mail.subject());
        cells.add(words.text(mail.recipient()));
        cells.add(words.text(mail.email()));
        cells.add(words.of(mail.state().messageKey()));
        cells.add(mail.attempts());
        cells.add(mail.filedAt());
        cells.add(words.text(mail.sentAt()));
        cells.add(words.text(mail.lastError()));
        cells.add(mail.messageId());
        cells.add(mail.reminderKey());
        cells.add(path);
        cells.add(mail.hasFiles());
        return cells;
    }

    private byte[] texts(List<ArchivedMail> some) {
        return some.stream().map(this::text).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    }

    /** With line ends that the oldest editor shows. */
    private String text(ArchivedMail mail) {
        String head = words.of(
                "archive.mail.head",
                mail.id(),
                words.text(mail.recipient()) + " <" + words.text(mail.email()) + ">",
                mail.subject(),
                mail.messageId(),
                mail.reminderKey(),
                mail.filedAt(),
                mail.sentAt(),
                words.of(mail.state().messageKey()),
                mail.attempts(),
                mail.lastError());
        String body = mail.secret() ? words.of("archive.mail.secret") : mail.text();
        return (head + "\n\n" + body + "\n").replace("\r\n", "\n").replace("\n", "\r\n");
    }
}

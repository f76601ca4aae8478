package liandong.notification;

import java.util.List;
import liandong.organization.Capability;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the forms of a digest's lines into the mail (随信报表): few enough for any mailbox, and to registered people only. */
@Component
class AttachedForms {

    private static final int MOST = 5;
    private static final int MOST_BYTES = 8 << 20;

    private final ObjectProvider<DigestForms> forms;

    AttachedForms(ObjectProvider<DigestForms> forms) {
        this.forms = forms;
    }

    List<MailFile> of(OutboxMail mail, List<FiledLine> lines) {
        if (mail.accountId() == null) {
            return List.of();
        }
        int[] bytes = {0};
        return lines.stream()
                .filter(line -> line.role() == Capability.LIAISON)
                .map(FiledLine::itemKey)
                .distinct()
                .flatMap(item -> forms.stream().flatMap(module -> module.of(item).stream()))
                .limit(MOST)
                .takeWhile(form -> (bytes[0] += form.content().length) <= MOST_BYTES)
                .toList();
    }
}

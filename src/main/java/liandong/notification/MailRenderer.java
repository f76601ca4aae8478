package liandong.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import liandong.organization.Directory;
import liandong.shared.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Renders mails at the moment they leave (成文), so that they say what is true by then. */
@Component
class MailRenderer {

    private final ITemplateEngine templates;
    private final ObjectMapper json;
    private final DigestLines lines;
    private final DigestGathering digests;
    private final Directory directory;
    private final ObjectProvider<OpenWork> openWork;
    private final AttachedForms forms;
    private final OutboxFiles files;
    private final OurMailbox ours;
    private final PublicAddress address;

    MailRenderer(
            ITemplateEngine templates,
            ObjectMapper json,
            DigestLines lines,
            DigestGathering digests,
            Directory directory,
            ObjectProvider<OpenWork> openWork,
            AttachedForms forms,
            OutboxFiles files,
            OurMailbox ours,
            PublicAddress address) {
        this.templates = templates;
        this.json = json;
        this.lines = lines;
        this.digests = digests;
        this.directory = directory;
        this.openWork = openWork;
        this.forms = forms;
        this.files = files;
        this.ours = ours;
        this.address = address;
    }

    /** The mail, or nothing when no line of a digest is left to tell. */
    Optional<RenderedMail> render(OutboxMail mail) {
        return mail.isDigest() ? digest(mail) : Optional.of(immediate(mail));
    }

    private RenderedMail immediate(OutboxMail mail) {
        String html = html(Objects.requireNonNull(mail.template()), mail, model(mail.model()));
        return new RenderedMail(mail.subject(), html, PlainText.of(html), List.of(), files.of(mail.id()));
    }

    private Map<String, Object> model(@Nullable String written) {
        try {
            return written == null ? Map.of() : json.readValue(written, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored model of a mail does not read", e);
        }
    }

    private Optional<RenderedMail> digest(OutboxMail mail) {
        List<FiledLine> left = stillToDo(mail);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, String> names =
                directory.unitNames(left.stream().map(FiledLine::ownerUnitId).collect(Collectors.toSet()));
        Map<String, List<FiledLine>> byUnit = left.stream()
                .collect(Collectors.groupingBy(
                        line -> names.getOrDefault(line.ownerUnitId(), ""), TreeMap::new, Collectors.toList()));
        List<MailFile> attached = forms.of(mail, left);
        Map<String, Object> model =
                Map.of("units", byUnit, "count", left.size(), "forms", attached, "answerable", ours.isRead());
        String html = html("notification/mail/digest", mail, model);
        return Optional.of(new RenderedMail(
                digests.subject(Objects.requireNonNull(mail.digestDate()), left.size()),
                html,
                PlainText.of(html),
                left.stream().map(FiledLine::reminderKey).toList(),
                attached));
    }

    private List<FiledLine> stillToDo(OutboxMail mail) {
        List<FiledLine> all = lines.of(mail.id());
        Set<String> keys = all.stream().map(FiledLine::itemKey).collect(Collectors.toSet());
        Set<String> open =
                openWork.stream().flatMap(work -> work.stillOpen(keys).stream()).collect(Collectors.toSet());
        lines.leaveOut(
                mail.id(),
                all.stream().filter(line -> !open.contains(line.itemKey())).toList());
        return all.stream().filter(line -> open.contains(line.itemKey())).toList();
    }

    private String html(String template, OutboxMail mail, Map<String, Object> model) {
        Context context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("publicUrl", address.of(""));
        context.setVariable("recipient", mail.displayName());
        context.setVariable("officeMailbox", mail.officeMailbox());
        context.setVariable("subject", mail.subject());
        context.setVariables(model);
        return templates.process(template, context);
    }
}

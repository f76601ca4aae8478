package liandong.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import liandong.shared.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files what is to be told to people (通知), in the business transaction; workers deliver it afterwards. */
@Service
public class Notifications {

    private final OutboxFiling filing;
    private final DigestLines lines;
    private final QuietHours quiet;
    private final BusinessTime time;
    private final MessageSource messages;
    private final ObjectMapper json;

    Notifications(
            OutboxFiling filing,
            DigestLines lines,
            QuietHours quiet,
            BusinessTime time,
            MessageSource messages,
            ObjectMapper json) {
        this.filing = filing;
        this.lines = lines;
        this.quiet = quiet;
        this.time = time;
        this.messages = messages;
        this.json = json;
    }

    /**
     * Files digest lines; a line whose reminder key is filed already for that role and unit is left out. Returns how
     * many were new.
     */
    @Transactional
    public int digest(List<DigestLine> wanted) {
        Set<String> seen = lines.filed(wanted);
        List<DigestLine> fresh = new ArrayList<>();
        for (DigestLine line : wanted) {
            if (seen.add(DigestLines.key(line))) {
                fresh.add(line);
            }
        }
        lines.insert(fresh, time.now());
        return fresh.size();
    }

    /**
     * Files a mail to everybody in the role of the unit. Who that is, is looked up when the mail leaves; the same
     * reminder key reaches the same unit and role only once.
     */
    @Transactional
    public void send(ImmediateMail mail) {
        send(List.of(mail));
    }

    private static String addressedTo(ImmediateMail mail) {
        return mail.unitId() + ":" + mail.role();
    }

    private static String filingKey(ImmediateMail mail, String addressedTo) {
        return mail.reminderKey() + "|" + addressedTo;
    }

    /** The same for many mails at once: whether one is filed already is asked once for every thousand. */
    @Transactional
    public void send(List<ImmediateMail> mails) {
        Set<String> filed = filing.filed(
                mails.stream().map(mail -> filingKey(mail, addressedTo(mail))).toList());
        for (ImmediateMail mail : mails) {
            if (filed.add(filingKey(mail, addressedTo(mail)))) {
                put(mail, filingKey(mail, addressedTo(mail)), null);
            }
        }
    }

    /** A mail straight to one address, for accounts (password mail). */
    @Transactional
    public void sendTo(String email, String displayName, ImmediateMail mail) {
        String filingKey = filingKey(mail, email);
        if (!filing.isFiled(filingKey)) {
            put(mail, filingKey, new Recipient(null, OneLine.of(displayName, 200), email, false));
        }
    }

    /** An answer to a mail of that person, at any hour; its id, or nothing when it is filed already. */
    Optional<Long> answer(Recipient to, ImmediateMail mail) {
        String filingKey = filingKey(mail, to.email());
        return filing.isFiled(filingKey) ? Optional.empty() : Optional.of(put(mail, filingKey, to, true));
    }

    private void put(ImmediateMail mail, String filingKey, @Nullable Recipient to) {
        put(mail, filingKey, to, quiet.passes(mail));
    }

    private long put(ImmediateMail mail, String filingKey, @Nullable Recipient to, boolean anyTime) {
        String subject =
                messages.getMessage(mail.subjectKey(), mail.subjectArguments().toArray(), Locale.SIMPLIFIED_CHINESE);
        Instant now = time.now();
        return filing.fileImmediate(mail, filingKey, OneLine.of(subject, 500), write(mail), to, anyTime, now);
    }

    private String write(ImmediateMail mail) {
        try {
            return json.writeValueAsString(mail.model());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The model of mail " + mail.reminderKey() + " is no plain data", e);
        }
    }
}

package liandong.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liandong.organization.Directory;
import liandong.shared.BusinessTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers due lines into digests (汇总成信): one mail for each person or office mailbox and day, whoever stands for the
 * units by then.
 */
@Service
class DigestGathering {

    private final DigestLines lines;
    private final Outbox outbox;
    private final Directory directory;
    private final UnreachableAlarm alarm;
    private final BusinessTime time;
    private final MessageSource messages;

    DigestGathering(
            DigestLines lines,
            Outbox outbox,
            Directory directory,
            UnreachableAlarm alarm,
            BusinessTime time,
            MessageSource messages) {
        this.lines = lines;
        this.outbox = outbox;
        this.directory = directory;
        this.alarm = alarm;
        this.time = time;
        this.messages = messages;
    }

    @Transactional
    void gather() {
        Instant now = time.now();
        LocalDate today = time.today();
        List<FiledLine> gathered = new ArrayList<>();
        List<FiledLine> carriedOver = new ArrayList<>();
        List<FiledLine> unreachable = new ArrayList<>();
        Map<Recipient, List<FiledLine>> digests = new LinkedHashMap<>();
        Map<Office, List<Recipient>> recipients = new HashMap<>();
        for (FiledLine line : lines.takeDue(now)) {
            List<Recipient> to = recipients.computeIfAbsent(Office.of(line), this::recipients);
            if (to.isEmpty()) {
                unreachable.add(line);
            } else if (to.stream().anyMatch(one -> outbox.isFiled(Outbox.digestKey(one, today)))) {
                carriedOver.add(line);
            } else {
                gathered.add(line);
                to.forEach(one ->
                        digests.computeIfAbsent(one, r -> new ArrayList<>()).add(line));
            }
        }
        digests.forEach((to, list) ->
                lines.put(outbox.fileDigest(to, today, subject(today, list.size()), list, now), list));
        lines.mark(gathered, "GATHERED");
        lines.mark(unreachable, "LOST");
        lines.carryOver(carriedOver, today.plusDays(1));
    }

    private List<Recipient> recipients(Office office) {
        List<Recipient> found = directory.addressees(office.unitId(), office.role()).stream()
                .map(Recipient::of)
                .toList();
        if (found.isEmpty() || found.get(0).officeMailbox()) {
            alarm.vacant(office.unitId(), office.role());
        }
        return found;
    }

    /** The subject says how many things there are to do, so it is made again when the digest leaves. */
    String subject(LocalDate day, int count) {
        return messages.getMessage(
                "notification.digest.subject",
                new Object[] {day.getMonthValue(), day.getDayOfMonth(), count},
                Locale.SIMPLIFIED_CHINESE);
    }
}

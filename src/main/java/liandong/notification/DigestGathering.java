package liandong.notification;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import liandong.shared.BusinessTime;
import org.jspecify.annotations.Nullable;
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
    private final OutboxFiling filing;
    private final Recipients recipients;
    private final QuietHours quiet;
    private final BusinessTime time;
    private final MessageSource messages;

    DigestGathering(
            DigestLines lines,
            OutboxFiling filing,
            Recipients recipients,
            QuietHours quiet,
            BusinessTime time,
            MessageSource messages) {
        this.lines = lines;
        this.filing = filing;
        this.recipients = recipients;
        this.quiet = quiet;
        this.time = time;
        this.messages = messages;
    }

    @Transactional
    void gather() {
        if (quiet.isQuiet(time.now())) {
            lines.hold(time.now(), dayOfNextDigest());
            return;
        }
        List<FiledLine> due = latest(lines.takeDue(time.now()));
        if (due.isEmpty()) {
            return;
        }
        LocalDate today = time.today();
        Map<FiledLine, List<Recipient>> to = recipients.of(due);
        Set<String> sentToday = filing.digestsOf(today);
        Map<Fate, List<FiledLine>> fates =
                due.stream().collect(groupingBy(line -> fate(to.get(line), today, sentToday)));
        file(fates.getOrDefault(Fate.TODAY, List.of()), to, today);
        lines.carryOver(fates.getOrDefault(Fate.TOMORROW, List.of()), quiet.allowedDay(today.plusDays(1)));
        lines.mark(fates.getOrDefault(Fate.NOBODY, List.of()), "LOST");
    }

    private LocalDate dayOfNextDigest() {
        return quiet.nextAllowed(time.now()).atZone(BusinessTime.ZONE).toLocalDate();
    }

    /** Of several rungs about the same work that piled up, only the last is told. */
    private List<FiledLine> latest(List<FiledLine> due) {
        Map<String, FiledLine> last = new HashMap<>();
        due.stream().filter(FiledLine::isRung).forEach(line -> last.put(line.subject(), line));
        List<FiledLine> overtaken = due.stream()
                .filter(line -> line.isRung() && !line.equals(last.get(line.subject())))
                .toList();
        lines.mark(overtaken, "OVERTAKEN");
        return due.stream().filter(line -> !overtaken.contains(line)).toList();
    }

    private static Fate fate(@Nullable List<Recipient> to, LocalDate today, Set<String> sentToday) {
        if (to == null || to.isEmpty()) {
            return Fate.NOBODY;
        }
        return to.stream().anyMatch(one -> sentToday.contains(OutboxFiling.digestKey(one, today)))
                ? Fate.TOMORROW
                : Fate.TODAY;
    }

    private void file(List<FiledLine> gathered, Map<FiledLine, List<Recipient>> recipients, LocalDate today) {
        Map<Recipient, List<FiledLine>> digests = new LinkedHashMap<>();
        for (FiledLine line : gathered) {
            for (Recipient to : recipients.getOrDefault(line, List.of())) {
                digests.computeIfAbsent(to, one -> new ArrayList<>()).add(line);
            }
        }
        digests.forEach((to, list) ->
                lines.put(filing.fileDigest(to, today, subject(today, list.size()), list, time.now()), list));
        lines.mark(gathered, "GATHERED");
    }

    /** The subject says how many things there are to do, so it is made again when the digest leaves. */
    String subject(LocalDate day, int count) {
        return messages.getMessage(
                "notification.digest.subject",
                new Object[] {day.getMonthValue(), day.getDayOfMonth(), count},
                Locale.SIMPLIFIED_CHINESE);
    }

    /** What becomes of a due line. */
    private enum Fate {
        TODAY,
        /** Somebody has had today's digest already. */
        TOMORROW,
        /** Not even an office mailbox: the call list tells the lead. */
        NOBODY
    }
}

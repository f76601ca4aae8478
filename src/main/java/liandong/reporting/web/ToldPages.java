package liandong.reporting.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.notification.DeliveryLog;
import liandong.notification.Told;
import liandong.reporting.BoardCell;
import liandong.reporting.Obligation;
import liandong.reporting.ObligationTerms;
import liandong.reporting.SharedMails;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** To whom reminders of reports went, for their pages (报送送达记录). */
@Component
class ToldPages {

    private static final Pattern RUNG =
            Pattern.compile("fill-report:\\d+:\\d+:(OPENING|T0|T-\\d+|T\\+\\d+|approved)(:head)?");
    private static final Pattern MAIL = Pattern.compile("report-([a-z-]+):(\\d+)(:.*)?");

    private final DeliveryLog log;
    private final SharedMails shared;
    private final MessageSource messages;

    ToldPages(DeliveryLog log, SharedMails shared, MessageSource messages) {
        this.log = log;
        this.shared = shared;
        this.messages = messages;
    }

    /** Everything the unit was told about its report, oldest first. */
    List<ToldLine> of(Obligation owed) {
        ObligationTerms terms = owed.terms();
        Set<String> others = shared.about(List.of(owed.id())).keySet();
        return log
                .of(
                        terms.campaignId(),
                        List.of(owed.ownerUnitId()),
                        items(owed.id()).toList())
                .stream()
                .filter(told -> told.unitId() == owed.ownerUnitId())
                .filter(told -> isAbout(told, owed.id()) || others.contains(told.reminderKey()))
                .map(this::line)
                .toList();
    }

    /** The last reminder about each report of a round that has left or could not, by obligation. */
    Map<Long, ToldLine> last(long campaignId, Collection<BoardCell> cells) {
        Map<String, Long> byItem = new HashMap<>();
        cells.forEach(cell -> items(cell.obligationId()).forEach(item -> byItem.put(item, cell.obligationId())));
        Map<Long, BoardCell> byId =
                cells.stream().collect(Collectors.toMap(BoardCell::obligationId, Function.identity()));
        Set<Long> units = cells.stream().map(BoardCell::unitId).collect(Collectors.toSet());
        Map<Long, ToldLine> last = new HashMap<>();
        Map<String, Set<Long>> others = shared.about(byId.keySet());
        for (Told told : log.of(campaignId, units, byItem.keySet())) {
            Long obligation = told.aboutItem() == null ? mailed(told) : byItem.get(told.aboutItem());
            Set<Long> about =
                    obligation == null ? others.getOrDefault(told.reminderKey(), Set.of()) : Set.of(obligation);
            about.stream()
                    .flatMap(id -> Stream.ofNullable(byId.get(id)))
                    .filter(cell -> cell.unitId() == told.unitId() && told.outcome() != Told.Outcome.WAITING)
                    .forEach(cell -> last.put(cell.obligationId(), line(told)));
        }
        return last;
    }

    private static Stream<String> items(long obligationId) {
        return Stream.of("fill-report:" + obligationId, "unit-review:" + obligationId);
    }

    private static boolean isAbout(Told told, long obligationId) {
        Long mailed = mailed(told);
        return told.aboutItem() != null || mailed != null && mailed == obligationId;
    }

    private static @Nullable Long mailed(Told told) {
        Matcher mail = MAIL.matcher(told.reminderKey());
        return mail.matches() ? Long.valueOf(mail.group(2)) : null;
    }

    private ToldLine line(Told told) {
        return new ToldLine(
                text(told.reminderKey()),
                "organization.capability." + told.role(),
                told.recipient(),
                told.officeMailbox(),
                told.at(),
                told.outcome(),
                told.error());
    }

    private String text(String reminderKey) {
        Matcher rung = RUNG.matcher(reminderKey);
        if (rung.matches()) {
            return rung.group(2) == null ? rung(rung.group(1)) : say("reporting.told.head");
        }
        Matcher mail = MAIL.matcher(reminderKey);
        String kind = mail.matches() ? mail.group(1) : reminderKey.replaceAll(":.*", "");
        String other = say("reporting.told.other");
        return Objects.requireNonNullElse(
                messages.getMessage("reporting.told." + kind, null, other, LocaleContextHolder.getLocale()), other);
    }

    private String rung(String rung) {
        if (rung.equals("OPENING") || rung.equals("T0")) {
            return say("reporting.told." + (rung.equals("T0") ? "today" : "opening"));
        }
        String days = rung.replaceAll("\\D", "");
        return say(rung.startsWith("T-") ? "reporting.told.before" : "reporting.told.overdue", days);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}

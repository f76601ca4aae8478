package liandong.reporting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import liandong.notification.DigestLine;
import liandong.notification.Notifications;
import liandong.organization.Capability;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is told to whom when a round opens and at each rung of the ladder (催报); one line in the daily digest. */
@Component
@Transactional
public class Reminders {

    private final Rounds rounds;
    private final Obligations obligations;
    private final RungsFired fired;
    private final Notifications notifications;
    private final WorkingCalendar calendar;
    private final BusinessTime time;
    private final Words words;

    Reminders(
            Rounds rounds,
            Obligations obligations,
            RungsFired fired,
            Notifications notifications,
            WorkingCalendar calendar,
            BusinessTime time,
            Words words) {
        this.rounds = rounds;
        this.obligations = obligations;
        this.fired = fired;
        this.notifications = notifications;
        this.calendar = calendar;
        this.time = time;
        this.words = words;
    }

    /** Tells every unit that it owes a report from now on. */
    public void fileOpeningNotice(long roundId) {
        tellOpened(roundId, obligations.ofRound(roundId));
        rounds.opened(roundId, time.now());
    }

    /** Tells units that are asked in addition. */
    void tellOpened(long roundId, List<Obligation> opened) {
        notifications.digest(opened.stream()
                .map(owed -> line(owed, Capability.LIAISON, "OPENING", opening(owed)))
                .toList());
        fired.opening(roundId, time.now());
    }

    /** Reminds whoever has the report on the desk: the liaison, or the head while it is under the unit's own review. */
    public void remind(long roundId, Combination combination) {
        Map<Owing, String> texts = new HashMap<>();
        file(
                roundId,
                combination,
                owed -> line(
                        owed,
                        deskOf(owed),
                        combination.rung(),
                        texts.computeIfAbsent(
                                new Owing(owed.terms().title(), owed.effectiveDue()),
                                owing -> reminder(owing, combination))));
    }

    /** Tells the head of a subordinate unit what is overdue. */
    public void copyHead(long roundId, Combination combination) {
        file(roundId, combination, owed -> headCopy(owed, combination.rung()));
    }

    /** The same towards a unit of equal rank, after the lead approved it. */
    void copyHead(Obligation owed) {
        notifications.digest(List.of(headCopy(owed, "approved")));
    }

    /** Tells the lead's officers that something waits for their decision on the round's page. */
    void askLead(Obligation owed, String unitName, String messageKey, String rung) {
        ObligationTerms of = owed.terms();
        notifications.digest(List.of(new DigestLine(
                of.leadUnitId(),
                Capability.OFFICER,
                item(owed),
                key(owed, rung) + ":lead",
                time.today(),
                words.of(messageKey, unitName, of.title()),
                "/rounds/" + of.roundId(),
                of.campaignId(),
                of.leadUnitId())));
    }

    private void file(long roundId, Combination combination, Function<Obligation, DigestLine> line) {
        notifications.digest(
                fired.reached(roundId, combination).stream().map(line).toList());
    }

    /** What the head reads: this report, no other units and no ranking. */
    String headText(Obligation owed) {
        return words.of("reporting.digest.copy-head", owed.terms().title(), words.day(owed.effectiveDue()));
    }

    private DigestLine headCopy(Obligation owed, String rung) {
        return line(owed, Capability.UNIT_HEAD, rung + ":head", headText(owed));
    }

    private DigestLine line(Obligation owed, Capability role, String rung, String text) {
        ObligationTerms of = owed.terms();
        return new DigestLine(
                of.ownerUnitId(),
                role,
                item(owed),
                key(owed, rung),
                time.today(),
                text,
                "/reports/" + owed.id(),
                of.campaignId(),
                of.leadUnitId());
    }

    private String opening(Obligation owed) {
        String title = owed.terms().title();
        @Nullable LocalDate grace = owed.terms().bornLate() ? owed.standing().overdueFrom() : null;
        return grace == null
                ? words.of("reporting.digest.opening", title, words.day(owed.effectiveDue()))
                : words.of("reporting.digest.opening-late", title, words.day(owed.effectiveDue()), words.day(grace));
    }

    /** What thousands of units owe alike and are told in the same words. */
    private record Owing(String title, LocalDate effectiveDue) {}

    private String reminder(Owing owing, Combination combination) {
        String title = owing.title();
        String due = words.day(owing.effectiveDue());
        int rung = combination.workdaysToDue();
        // Told late, after an outage or because the due day was moved, it still counts from today.
        int left = calendar.workdaysBetween(time.today(), calendar.onOrBefore(owing.effectiveDue()));
        if (rung > 0 && left > 0) {
            return words.of("reporting.digest.before", title, due, String.valueOf(left));
        }
        return rung >= 0 && left >= 0
                ? words.of("reporting.digest.today", title)
                : words.of("reporting.digest.overdue", title, due);
    }

    private static Capability deskOf(Obligation owed) {
        return owed.state() == ObligationState.UNIT_REVIEW ? Capability.UNIT_HEAD : Capability.LIAISON;
    }

    private static String item(Obligation owed) {
        return (owed.state() == ObligationState.UNIT_REVIEW ? "unit-review:" : "fill-report:") + owed.id();
    }

    private static String key(Obligation owed, String rung) {
        return "fill-report:" + owed.id() + ":" + owed.standing().dueRevision() + ":" + rung;
    }
}

package liandong.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Capability;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who read a round's totals that they are published, and until when they count (汇总发布邮件). */
@Component
class RoundMails {

    private final Rounds rounds;
    private final Compilations compilations;
    private final Notifications notifications;
    private final Words words;

    RoundMails(Rounds rounds, Compilations compilations, Notifications notifications, Words words) {
        this.rounds = rounds;
        this.compilations = compilations;
        this.notifications = notifications;
        this.words = words;
    }

    @EventListener
    void on(RoundPublished event) {
        CollectionRound round = rounds.get(event.roundId());
        Compilation published = compilations.latest(round.id()).orElseThrow();
        Stream.of(round.compilingUnitId(), round.receiverUnitId(), round.leadUnitId())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(unit -> send(unit, round, published));
    }

    private void send(long unit, CollectionRound round, Compilation published) {
        notifications.send(ImmediateMail.notice(
                unit,
                Capability.OFFICER,
                "round-published:%d:%d".formatted(round.id(), published.revisionNo()),
                "reporting.mail.published.subject",
                List.of(round.title(), String.valueOf(published.revisionNo())),
                paragraphs(round, published),
                "/rounds/" + round.id(),
                round.campaignId(),
                round.leadUnitId()));
    }

    private List<String> paragraphs(CollectionRound round, Compilation published) {
        List<String> said = new ArrayList<>();
        said.add(words.of("reporting.mail.published", round.title(), published.revisionNo(), published.lastDay()));
        said.add(words.of("reporting.mail.published.counted", published.accepted(), published.expected()));
        if (!published.missingUnits().isEmpty()) {
            said.add(words.of("reporting.round.page.missing", String.join("、", published.missingUnits())));
        }
        if (published.note() != null) {
            said.add(words.of("reporting.round.page.note", published.note()));
        }
        return said;
    }
}

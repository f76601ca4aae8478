package liandong.casework;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.handoff.ClueHandoff;
import liandong.handoff.HandoffLetter;
import liandong.handoff.HandoffMatter;
import liandong.handoff.HandoffPages;
import liandong.handoff.HandoffWords;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** Clues that were handed off (移送线索), as cases rest on them: at the unit that accepted it, or at its sender. */
@Component
class HandoffMatters implements CaseMatters {

    private final HandoffPages pages;
    private final HandoffWords words;

    HandoffMatters(HandoffPages pages, HandoffWords words) {
        this.pages = pages;
        this.words = words;
    }

    @Override
    public String kind() {
        return ClueHandoff.KIND;
    }

    @Override
    public Optional<CaseMatter> matter(Viewer viewer, long id) {
        try {
            return Optional.of(of(viewer, pages.view(viewer, id)));
        } catch (NotVisible notVisible) {
            return Optional.empty();
        }
    }

    private CaseMatter of(Viewer viewer, HandoffPages.View view) {
        ClueHandoff handoff = view.handoff();
        HandoffMatter matter = handoff.matter();
        String title = words.title(handoff);
        return new CaseMatter(
                new MatterRef(kind(), handoff.id()),
                title,
                "handoff.state." + handoff.state(),
                "/handoffs/" + handoff.id(),
                handoff.campaignId(),
                view.party() ? units(viewer, handoff) : Set.of(),
                CaseFacts.begun(
                        title,
                        new Subject(SubjectKind.ORGANISATION, matter.subjectName(), matter.uscc()),
                        matter.address(),
                        matter.type(),
                        matter.violation(),
                        signedOn(view)));
    }

    private static Set<Long> units(Viewer viewer, ClueHandoff handoff) {
        Long receiver = handoff.state().isBeforeAcceptance() ? null : handoff.toUnitId();
        return Stream.of(handoff.senderUnitId(), receiver)
                .filter(Objects::nonNull)
                .filter(unit -> viewer.mayAct(unit, Capability.LIAISON))
                .collect(Collectors.toSet());
    }

    /** The day it arrived, else the day it was written down. */
    private static LocalDate signedOn(HandoffPages.View view) {
        return view.latestLetters().stream()
                .map(HandoffLetter::signedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(view.handoff().createdAt())
                .atZone(BusinessTime.ZONE)
                .toLocalDate();
    }
}

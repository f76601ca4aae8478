package liandong.meeting;

import liandong.handoff.HandoffDisputeSettled;
import liandong.handoff.HandoffDisputed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Clues that nobody takes go to the liaison meeting (管辖争议上会): hears the handoffs and files or marks the matter. */
@Component
class HandoffsToAgenda {

    private final Agenda agenda;
    private final MeetingWords words;

    HandoffsToAgenda(Agenda agenda, MeetingWords words) {
        this.agenda = agenda;
        this.words = words;
    }

    @EventListener
    void on(HandoffDisputed clue) {
        agenda.file(
                clue.campaignId(),
                AgendaSource.HANDOFF,
                clue.handoffId(),
                clue.unitId(),
                new Agenda.Matter(clue.title(), clue.facts(), null));
    }

    @EventListener
    void on(HandoffDisputeSettled clue) {
        String note = clue.designated() ? "meeting.settled.designated" : "meeting.settled.withdrawn";
        agenda.settle(AgendaSource.HANDOFF, clue.handoffId(), words.say(note));
    }
}

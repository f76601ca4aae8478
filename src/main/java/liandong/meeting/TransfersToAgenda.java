package liandong.meeting;

import liandong.transfer.TransferAnswered;
import liandong.transfer.TransferLate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Transfers that the internet office is late with go to the liaison meeting (移送逾期上会). */
@Component
class TransfersToAgenda {

    private final Agenda agenda;
    private final MeetingWords words;

    TransfersToAgenda(Agenda agenda, MeetingWords words) {
        this.agenda = agenda;
        this.words = words;
    }

    @EventListener
    void on(TransferLate late) {
        agenda.file(
                late.campaignId(),
                AgendaSource.TRANSFER,
                late.transferId(),
                late.unitId(),
                new Agenda.Matter(late.title(), late.facts(), null));
    }

    @EventListener
    void on(TransferAnswered answered) {
        agenda.settle(AgendaSource.TRANSFER, answered.transferId(), words.say("meeting.settled.answered"));
    }
}

package liandong.meeting;

import liandong.reporting.ReportEscalated;
import liandong.reporting.ReportSettled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Overdue reports go to the liaison meeting (逾期上会): hears reporting and files or marks the matter on the agenda. */
@Component
class EscalationsToAgenda {

    private final Agenda agenda;
    private final MeetingWords words;

    EscalationsToAgenda(Agenda agenda, MeetingWords words) {
        this.agenda = agenda;
        this.words = words;
    }

    @EventListener
    void on(ReportEscalated report) {
        agenda.file(
                report.campaignId(),
                AgendaSource.REPORT,
                report.obligationId(),
                report.unitId(),
                new Agenda.Matter(report.title(), report.facts(), null));
    }

    @EventListener
    void on(ReportSettled report) {
        String note = report.accepted() ? "meeting.settled.accepted" : "meeting.settled.locked";
        agenda.settle(AgendaSource.REPORT, report.obligationId(), words.say(note));
    }
}

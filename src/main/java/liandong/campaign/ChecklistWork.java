package liandong.campaign;

import java.util.Locale;
import java.util.Objects;
import liandong.organization.Capability;
import liandong.shared.WorkingCalendar;
import liandong.worklist.NewWorkItem;
import liandong.worklist.Worklist;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts checklists into the inbox of their unit's liaison (清单待办). */
@Component
class ChecklistWork {

    private final Worklist worklist;
    private final MessageSource messages;

    ChecklistWork(Worklist worklist, MessageSource messages) {
        this.worklist = worklist;
        this.messages = messages;
    }

    void open(Phase phase, Checklist checklist) {
        worklist.open(new NewWorkItem(
                Checklists.SOURCE,
                checklist.id(),
                checklist.ownerUnitId(),
                Capability.LIAISON,
                null,
                Objects.requireNonNull(messages.getMessage(
                        "campaign.work.phase-checklist", new Object[] {phase.name()}, Locale.CHINA)),
                phase.campaignId(),
                checklist.receiverUnitId(),
                checklist.leadUnitId(),
                "/campaigns/" + phase.campaignId() + "/phases/" + phase.id(),
                phase.to(),
                WorkingCalendar.endOf(phase.to())));
    }
}

package liandong.reporting.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import liandong.reporting.DueChange;
import liandong.reporting.FirstReadings;
import liandong.reporting.Obligation;
import liandong.reporting.ObligationStanding;
import liandong.reporting.ObligationState;
import liandong.reporting.ReportRevision;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What happened to a report and what comes next (办理过程). */
@Component
class ReportTimeline {

    private final FirstReadings readings;
    private final MessageSource messages;

    ReportTimeline(FirstReadings readings, MessageSource messages) {
        this.readings = readings;
        this.messages = messages;
    }

    List<Step> of(
            Obligation owed,
            List<ReportRevision> revisions,
            List<DueChange> changes,
            String ownerName,
            String receiverName) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(owed.terms().openedAt(), say("opened"), null, "DONE"));
        readings.of(owed.id())
                .ifPresent(reading -> steps.add(new Step(reading.at(), say("read", reading.by()), ownerName, "DONE")));
        for (ReportRevision revision : revisions) {
            if (revision.submittedAt() != null) {
                String text = say("submitted", revision.revisionNo(), String.valueOf(revision.submittedBy()));
                steps.add(new Step(revision.submittedAt(), text, ownerName, "DONE"));
            }
        }
        for (DueChange change : changes) {
            steps.add(new Step(
                    change.changedAt(),
                    say("due-moved", change.oldDue().toString(), change.newDue().toString(), change.reason()),
                    change.changedBy(),
                    "DONE"));
        }
        ObligationStanding standing = owed.standing();
        if (standing.returnedAt() != null) {
            String reason = Objects.requireNonNullElse(standing.returnReason(), "");
            steps.add(new Step(standing.returnedAt(), say("returned", reason), receiverName, "DONE"));
        }
        if (standing.acceptedAt() != null) {
            steps.add(new Step(standing.acceptedAt(), say("accepted"), receiverName, "DONE"));
        }
        if (standing.lockedAt() != null) {
            boolean came = standing.firstSubmittedAt() != null;
            steps.add(new Step(standing.lockedAt(), say(settled(owed, came)), null, "DONE"));
        }
        steps.sort(Comparator.comparing(step -> Objects.requireNonNull(step.at())));
        addNext(steps, owed.state(), ownerName, receiverName);
        return steps;
    }

    private static String settled(Obligation owed, boolean came) {
        return owed.state() == ObligationState.RELEASED ? "released" : came ? "not-taken" : "locked";
    }

    private void addNext(List<Step> steps, ObligationState state, String ownerName, String receiverName) {
        Step fill = new Step(null, say(state == ObligationState.RETURNED ? "to-correct" : "to-fill"), ownerName, "NOW");
        switch (state) {
            case OPEN, RETURNED -> {
                steps.add(fill);
                steps.add(new Step(null, say("to-review"), receiverName, "TO_COME"));
            }
            case UNIT_REVIEW -> {
                steps.add(new Step(null, say("to-approve"), ownerName, "NOW"));
                steps.add(new Step(null, say("to-review"), receiverName, "TO_COME"));
            }
            case SUBMITTED -> steps.add(new Step(null, say("to-review"), receiverName, "NOW"));
            case ACCEPTED, LOCKED, RELEASED -> {
                // Nothing comes after that.
            }
        }
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("reporting.page.step." + key, arguments, LocaleContextHolder.getLocale());
    }
}

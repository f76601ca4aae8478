package liandong.reporting;

import liandong.shared.Refused;
import org.springframework.stereotype.Component;

/** Refuses a report that cannot be handed in (报送前检查). */
@Component
class ReportChecks {

    void refuseErrors(Obligation owed, ReportDraft draft) {
        if (draft.zeroReport()) {
            return;
        }
        boolean said = draft.texts().values().stream().anyMatch(text -> !text.isBlank());
        if (draft.values().isBlank() && !said) {
            throw new Refused("reporting.refused.empty");
        }
    }
}

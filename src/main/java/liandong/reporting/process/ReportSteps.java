package liandong.reporting.process;

import liandong.reporting.Obligations;
import org.springframework.stereotype.Component;

/** What the process {@code report} (报送) asks the application. */
@Component
public class ReportSteps {

    private final Obligations obligations;

    ReportSteps(Obligations obligations) {
        this.obligations = obligations;
    }

    /** Whether the unit's own head looks at it before it leaves the unit (本单位审核). */
    public boolean ownReviewWanted(long obligationId) {
        return obligations.get(obligationId).standing().ownReview();
    }
}

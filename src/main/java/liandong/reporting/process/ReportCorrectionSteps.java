package liandong.reporting.process;

import liandong.reporting.Correcting;
import org.springframework.stereotype.Component;

/** The steps of the process {@code report-correction} (接收后更正). */
@Component
public class ReportCorrectionSteps {

    private final Correcting correcting;

    ReportCorrectionSteps(Correcting correcting) {
        this.correcting = correcting;
    }

    /** 采用新稿 */
    public void countRevision(long correctionId) {
        correcting.countRevision(correctionId);
    }

    /** 告知未采用 */
    public void tellRefusal(long correctionId) {
        correcting.tellRefusal(correctionId);
    }
}

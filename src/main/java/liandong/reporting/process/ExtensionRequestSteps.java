package liandong.reporting.process;

import liandong.reporting.Extending;
import org.springframework.stereotype.Component;

/** The steps of the process {@code extension-request} (延期申请). */
@Component
public class ExtensionRequestSteps {

    private final Extending extending;

    ExtensionRequestSteps(Extending extending) {
        this.extending = extending;
    }

    /** 期限延后 */
    public void grantExtension(long requestId) {
        extending.grant(requestId);
    }

    /** 告知不同意 */
    public void tellRefusal(long requestId) {
        extending.tellRefusal(requestId);
    }
}

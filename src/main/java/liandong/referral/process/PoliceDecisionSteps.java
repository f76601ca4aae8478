package liandong.referral.process;

import liandong.referral.ReferralClocks;
import org.springframework.stereotype.Component;

/** The steps of the process {@code police-decision} (公安机关受案审查). */
@Component
public class PoliceDecisionSteps extends RemindingSteps {

    PoliceDecisionSteps(ReferralClocks clocks) {
        super(clocks);
    }
}

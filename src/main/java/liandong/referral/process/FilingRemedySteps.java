package liandong.referral.process;

import liandong.referral.ReferralClocks;
import org.springframework.stereotype.Component;

/** The steps of the process {@code filing-remedy} (不予立案的救济). */
@Component
public class FilingRemedySteps extends RemindingSteps {

    FilingRemedySteps(ReferralClocks clocks) {
        super(clocks);
    }
}

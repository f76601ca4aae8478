package liandong.referral.process;

import liandong.referral.CriminalReferrals;
import liandong.referral.ReferralClocks;
import liandong.referral.ReferralState;
import org.springframework.stereotype.Component;

/** The steps of the process {@code criminal-referral} (涉嫌犯罪案件移送). */
@Component
public class CriminalReferralSteps extends RemindingSteps {

    private final CriminalReferrals referrals;

    CriminalReferralSteps(ReferralClocks clocks, CriminalReferrals referrals) {
        super(clocks);
        this.referrals = referrals;
    }

    /** 公安机关是否立案 */
    public boolean filed(long referralId) {
        return referrals.get(referralId).state() == ReferralState.HANDING_OVER;
    }
}

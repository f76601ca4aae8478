package liandong.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import liandong.campaign.CampaignPart;
import org.springframework.stereotype.Component;

/**
 * The referrals of a campaign (移送部分): what lies with the police keeps it from closing; administrative punishment of what
 * came back does not, it goes on in the register of cases.
 */
@Component
class ReferralPart implements CampaignPart {

    private final CriminalReferrals referrals;
    private final ReferralWords words;

    ReferralPart(CriminalReferrals referrals, ReferralWords words) {
        this.referrals = referrals;
        this.words = words;
    }

    @Override
    public Optional<String> obstacleToClosing(long campaignId) {
        List<CriminalReferral> open = referrals.list(
                "r.campaign_id = :campaign and r.state not in"
                        + " ('NOT_REFERRED', 'HANDED_OVER', 'ADMINISTERING', 'ADMINISTERED')",
                Map.of("campaign", campaignId));
        return open.isEmpty() ? Optional.empty() : Optional.of(words.say("referral.obstacle", open.size()));
    }
}

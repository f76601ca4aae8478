package liandong.referral;

import java.util.List;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Stake;
import liandong.organization.Viewer;
import liandong.referral.ReferralState.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who reads a referral and who may act on it (移送权限): the referring unit, the police, the lead, and as an observer the
 * procuratorate that has a copy. What the police do they may do themselves or the referring unit records it (登记).
 */
@Component
public class ReferralAccess {

    private final CriminalReferrals referrals;

    ReferralAccess(CriminalReferrals referrals) {
        this.referrals = referrals;
    }

    /** The referral, or 404. */
    public CriminalReferral visible(Viewer viewer, long id) {
        CriminalReferral referral = referrals.get(id);
        if (!canSee(viewer, referral)) {
            throw new NotVisible();
        }
        return referral;
    }

    static boolean canSee(Viewer viewer, CriminalReferral referral) {
        return Access.canSee(viewer, referral) || Access.canSee(viewer, new Copy(referral.observerUnitId()));
    }

    /** Whether this person may do it, for the own unit or recording it for the police. */
    static boolean may(Viewer viewer, CriminalReferral referral, ReferralAct act) {
        return mayItself(viewer, referral, act) || mayRecord(viewer, referral, act);
    }

    /** What this person may do now. */
    static List<ReferralAct> acts(Viewer viewer, CriminalReferral referral) {
        return ReferralAct.in(referral.state()).stream()
                .filter(act -> may(viewer, referral, act))
                .toList();
    }

    private static boolean mayItself(Viewer viewer, CriminalReferral referral, ReferralAct act) {
        Long unit = act.side() == Side.POLICE ? referral.receiverUnitId() : referral.ownerUnitId();
        return unit != null && viewer.mayAct(unit, act.from().role());
    }

    /** Whether this person writes down what the police did, from their paper. */
    static boolean mayRecord(Viewer viewer, CriminalReferral referral, ReferralAct act) {
        return act.side() == Side.POLICE
                && !mayItself(viewer, referral, act)
                && viewer.mayAct(referral.ownerUnitId(), Capability.LIAISON);
    }

    /** Whether that paper has to be scanned: whoever is not the authority itself proves what it did. */
    static boolean needsScan(Viewer viewer, CriminalReferral referral, ReferralAct act) {
        return act.restsOnPaper() && viewer.belongsTo(referral.ownerUnitId());
    }

    /** The stake of a unit that has a copy. */
    private record Copy(@Nullable Long receiverUnitId) implements Stake {

        @Override
        public @Nullable Long ownerUnitId() {
            return null;
        }

        @Override
        public @Nullable Long leadUnitId() {
            return null;
        }
    }
}

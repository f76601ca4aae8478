package liandong.referral;

import java.util.Optional;
import java.util.Set;
import liandong.casework.CaseFacts;
import liandong.casework.CaseMatter;
import liandong.casework.CaseMatters;
import liandong.casework.MatterRef;
import liandong.casework.Subject;
import liandong.casework.SubjectKind;
import liandong.handoff.ViolationType;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** Referrals to the police (移送公安), as cases of the referring unit rest on them. */
@Component
class ReferralMatters implements CaseMatters {

    private final CriminalReferrals referrals;
    private final ReferralWords words;

    ReferralMatters(CriminalReferrals referrals, ReferralWords words) {
        this.referrals = referrals;
        this.words = words;
    }

    @Override
    public String kind() {
        return CriminalReferral.KIND;
    }

    @Override
    public Optional<CaseMatter> matter(Viewer viewer, long id) {
        return referrals
                .find(id)
                .filter(found -> ReferralAccess.canSee(viewer, found))
                .map(found -> of(viewer, found));
    }

    private CaseMatter of(Viewer viewer, CriminalReferral referral) {
        ReferralFacts facts = referral.facts();
        long unit = referral.referrerUnitId();
        return new CaseMatter(
                new MatterRef(kind(), referral.id()),
                words.title(referral),
                "referral.state." + referral.state(),
                "/referrals/" + referral.id(),
                referral.campaignId(),
                viewer.mayAct(unit, Capability.LIAISON) ? Set.of(unit) : Set.of(),
                CaseFacts.begun(
                                words.title(referral),
                                new Subject(SubjectKind.PERSON, facts.suspect(), ""),
                                "",
                                ViolationType.OTHER,
                                facts.story(),
                                referral.createdAt().atZone(BusinessTime.ZONE).toLocalDate())
                        .suspected(true));
    }
}

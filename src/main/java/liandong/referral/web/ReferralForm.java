package liandong.referral.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import liandong.referral.CriminalReferral;
import liandong.referral.Enclosure;
import liandong.referral.ReferralFacts;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A referral as it is typed (移送报告表单).
 *
 * @param act which button was pressed
 */
record ReferralForm(
        @Nullable Long campaignId,
        @Nullable Long caseId,
        @Nullable Long handoffId,
        @Nullable Integer version,
        @Nullable String act,
        @Nullable String suspect,
        @Nullable String charge,
        @Nullable String story,
        @Nullable String taskForce,
        @Nullable String police,
        @Nullable String procuratorate,
        @Nullable String priorPenalty,
        @Nullable String letterCopies,
        @Nullable String reportCopies,
        @Nullable String itemsCopies,
        @Nullable String appraisalCopies,
        @Nullable String penaltyCopies,
        @Nullable String otherCopies,
        @Nullable String noAppraisal) {

    static ReferralForm of(CriminalReferral referral) {
        return of(referral.campaignId(), null, referral.handoffId(), referral.version(), referral.facts());
    }

    static ReferralForm of(
            @Nullable Long campaignId,
            @Nullable Long caseId,
            @Nullable Long handoffId,
            @Nullable Integer version,
            ReferralFacts facts) {
        return new ReferralForm(
                campaignId,
                caseId,
                handoffId,
                version,
                null,
                facts.suspect(),
                facts.charge(),
                facts.story(),
                facts.taskForce(),
                facts.police(),
                facts.procuratorate(),
                facts.priorPenalty(),
                copies(facts, Enclosure.LETTER),
                copies(facts, Enclosure.REPORT),
                copies(facts, Enclosure.ITEMS),
                copies(facts, Enclosure.APPRAISAL),
                copies(facts, Enclosure.PENALTY),
                copies(facts, Enclosure.OTHER),
                facts.noAppraisal());
    }

    private static String copies(ReferralFacts facts, Enclosure one) {
        return facts.copies(one) == 0 ? "" : String.valueOf(facts.copies(one));
    }

    ReferralFacts toFacts() {
        Map<Enclosure, Integer> enclosures = new EnumMap<>(Enclosure.class);
        for (Enclosure one : Enclosure.values()) {
            enclosures.put(one, number(typed(one)));
        }
        return new ReferralFacts(
                text(suspect),
                text(charge),
                text(story),
                text(taskForce),
                null,
                text(police),
                null,
                text(procuratorate),
                text(priorPenalty),
                enclosures,
                text(noAppraisal));
    }

    /** Copies of an enclosure as they were typed. */
    public String typed(Enclosure one) {
        return text(
                switch (one) {
                    case LETTER -> letterCopies;
                    case REPORT -> reportCopies;
                    case ITEMS -> itemsCopies;
                    case APPRAISAL -> appraisalCopies;
                    case PENALTY -> penaltyCopies;
                    case OTHER -> otherCopies;
                });
    }

    private static int number(String typed) {
        Refused.unless(typed.matches("\\d{0,4}"), "referral.refused.copies");
        return typed.isEmpty() ? 0 : Integer.parseInt(typed);
    }

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}

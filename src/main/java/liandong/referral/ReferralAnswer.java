package liandong.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import liandong.referral.ReferralAct.Need;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about an act (登记内容).
 *
 * @param at when it happened, or when its paper was received; null for now
 * @param paperNo 文书号, "" without one
 * @param paperOn 文书日期; null for the day it happened
 * @param name who signed, or where the case went
 */
public record ReferralAnswer(
        @Nullable Instant at,
        String paperNo,
        @Nullable LocalDate paperOn,
        String name,
        @Nullable ExtensionGround ground,
        String note) {

    /** Nothing but that it happened now. */
    public static final ReferralAnswer NOW = new ReferralAnswer(null, "", null, "", null, "");

    void check(ReferralAct act) {
        PlainText.title(paperNo);
        PlainText.title(name);
        PlainText.statement(note);
        Refused.unless(!act.needs(Need.PAPER) || !paperNo.isBlank(), "referral.refused.no-paper");
        Refused.unless(!act.needs(Need.NAME) || !name.isBlank(), "referral.refused.no-name");
        Refused.unless(!act.needs(Need.GROUND) || ground != null, "referral.refused.no-ground");
        Refused.unless(!act.needs(Need.NOTE) || !note.isBlank(), "referral.refused.no-note");
    }

    /** With its time filled in, which lies between the step's beginning and now. */
    ReferralAnswer between(Instant since, Instant now) {
        Instant happened = at == null ? now : at;
        Refused.unless(!happened.isAfter(now), "referral.refused.in-future");
        Refused.unless(!happened.isBefore(since), "referral.refused.before-step");
        LocalDate day = happened.atZone(BusinessTime.ZONE).toLocalDate();
        LocalDate dated = paperOn == null ? day : paperOn;
        Refused.unless(
                !dated.isAfter(day)
                        && !dated.isBefore(since.atZone(BusinessTime.ZONE).toLocalDate()),
                "referral.refused.paper-day");
        return new ReferralAnswer(happened, paperNo, dated, name, ground, note);
    }

    Instant happened() {
        return Objects.requireNonNull(at);
    }

    LocalDate day() {
        return happened().atZone(BusinessTime.ZONE).toLocalDate();
    }
}

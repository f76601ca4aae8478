package liandong.referral;

import java.time.LocalDate;
import liandong.worklist.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * A referral in a list (移送列表行).
 *
 * @param letterNo null before it has gone out
 * @param holder whose turn it is, by name; null when it is over
 */
public record ReferralRow(
        long id,
        String title,
        @Nullable String letterNo,
        String campaign,
        String referrer,
        String police,
        ReferralState state,
        @Nullable String holder,
        @Nullable LocalDate due,
        @Nullable Lamp lamp) {}

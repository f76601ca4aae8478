package liandong.referral;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import liandong.shared.BusinessTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words of referrals that are stored or mailed (移送用语): always Chinese, whoever is looking. */
@Component
public class ReferralWords {

    private final MessageSource messages;

    ReferralWords(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String key, Object... arguments) {
        // As strings: a number would be grouped (2,021).
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return messages.getMessage(key, plain, Locale.ROOT);
    }

    /** What the referral is called in lists and mails, e.g. 某某（非法行医罪）. */
    public String title(CriminalReferral referral) {
        ReferralFacts facts = referral.facts();
        return facts.charge().isBlank() ? facts.suspect() : say("referral.title.of", facts.suspect(), facts.charge());
    }

    /** What comes next and by when, e.g. 下一环节：签收回执，期限2021-08-06 15:00（…第七条）. */
    String next(CriminalReferral referral, ReferralLimits.Limit limit) {
        String due =
                limit.measure() == ReferralLimits.Measure.HOURS ? minute(referral) : String.valueOf(referral.due());
        return say("referral.mail.next", say("referral.state." + referral.state()), due, limit.basis());
    }

    private static String minute(CriminalReferral referral) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .withZone(BusinessTime.ZONE)
                .format(Objects.requireNonNull(referral.dueAt()));
    }
}

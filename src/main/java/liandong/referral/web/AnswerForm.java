package liandong.referral.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.function.Function;
import liandong.referral.ExtensionGround;
import liandong.referral.ReferralAnswer;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What somebody writes down about one act of a referral (登记表单); times are local, as the browser sends them. */
record AnswerForm(
        @Nullable Integer version,
        @Nullable String at,
        @Nullable String paperNo,
        @Nullable String paperOn,
        @Nullable String name,
        @Nullable ExtensionGround ground,
        @Nullable String note) {

    static final AnswerForm EMPTY = new AnswerForm(null, null, null, null, null, null, null);

    ReferralAnswer toAnswer() {
        LocalDateTime happened = parse(at, LocalDateTime::parse);
        return new ReferralAnswer(
                happened == null ? null : happened.atZone(BusinessTime.ZONE).toInstant(),
                text(paperNo),
                parse(paperOn, LocalDate::parse),
                text(name),
                ground,
                text(note));
    }

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    private static <T> @Nullable T parse(@Nullable String typed, Function<String, T> parser) {
        try {
            return text(typed).isEmpty() ? null : parser.apply(text(typed));
        } catch (DateTimeParseException odd) {
            throw new Refused("referral.refused.time");
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}

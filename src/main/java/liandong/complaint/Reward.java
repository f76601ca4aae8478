package liandong.complaint;

import java.math.BigDecimal;
import java.time.LocalDate;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The application for a reward of whoever reported a violation (举报奖励, R86); to whom it goes is not part of it.
 *
 * @param due of the present step; null when it has ended
 * @param base fine and confiscated gains, of which the rules take a share
 * @param proposed as the rules say
 * @param basis the rules, in words
 * @param granted null before the head has decided and when it was refused
 * @param voucher under which it was paid, "" before
 */
public record Reward(
        long complaintId,
        RewardState state,
        @Nullable LocalDate due,
        int level,
        BigDecimal base,
        BigDecimal proposed,
        String basis,
        @Nullable BigDecimal granted,
        String reason,
        @Nullable LocalDate paidOn,
        String voucher,
        int version) {

    /** From here on the finance department has a say. */
    private static final BigDecimal LARGE = new BigDecimal(500_000);

    Reward grant(BigDecimal amount, RewardRules.Rule rule, String why, LocalDate payBy) {
        at(RewardState.APPLIED);
        Refused.unless(
                amount.compareTo(rule.least()) >= 0 && amount.compareTo(rule.most()) <= 0,
                "complaint.refused.reward-amount",
                rule.least().toPlainString(),
                rule.most().toPlainString());
        boolean explained = amount.compareTo(proposed) == 0 && amount.compareTo(LARGE) < 0;
        Refused.unless(explained || !why.isBlank(), "complaint.refused.reward-reason");
        return with(RewardState.GRANTED, payBy, amount, why, null, "");
    }

    Reward refuse(String why) {
        at(RewardState.APPLIED);
        Refused.unless(!why.isBlank(), "complaint.refused.nothing-said");
        return with(RewardState.REFUSED, null, null, why, null, "");
    }

    Reward pay(LocalDate on, LocalDate today, String number) {
        at(RewardState.GRANTED);
        Refused.unless(!on.isAfter(today), "complaint.refused.paid-on");
        Refused.unless(!number.isBlank(), "complaint.refused.no-voucher");
        return with(RewardState.PAID, null, granted, reason, on, number.strip());
    }

    /** Guards against an act upon what somebody else has changed since. */
    void expect(int seen) {
        if (seen != version) {
            throw new Conflict("complaint.conflict");
        }
    }

    private void at(RewardState wanted) {
        Refused.unless(state == wanted, "complaint.refused.not-now");
    }

    private Reward with(
            RewardState next,
            @Nullable LocalDate until,
            @Nullable BigDecimal amount,
            String why,
            @Nullable LocalDate paid,
            String number) {
        return new Reward(
                complaintId, next, until, level, base, proposed, basis, amount, why.strip(), paid, number, version);
    }
}

package liandong.referral;

/** The step that was overdue is done (超期环节已办). */
public record ReferralCaughtUp(long referralId) {}

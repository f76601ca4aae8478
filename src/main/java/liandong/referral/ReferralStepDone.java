package liandong.referral;

/** A step of a referral is done (环节办结): its process goes on the way that {@code outcome} names. */
public record ReferralStepDone(long referralId, String step, String outcome) {}

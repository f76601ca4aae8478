package liandong.referral;

/** A step of a referral is over its limit (移送超期): it is a matter for the liaison meeting. */
public record ReferralOverdue(long campaignId, long referralId, long unitId, String title, String facts) {}

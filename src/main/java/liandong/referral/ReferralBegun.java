package liandong.referral;

/** A suspected crime is being referred (移送开始). */
public record ReferralBegun(long referralId) {}

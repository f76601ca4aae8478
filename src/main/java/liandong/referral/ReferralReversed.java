package liandong.referral;

/** The police transferred a case back that turned out to be no crime (反向移送). */
public record ReferralReversed(long referralId) {}

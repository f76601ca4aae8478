/** Between the referrals and their processes {@code criminal-referral}, {@code police-decision}, {@code filing-remedy} (移送流程). */
@NullMarked
package liandong.referral.process;

import org.jspecify.annotations.NullMarked;

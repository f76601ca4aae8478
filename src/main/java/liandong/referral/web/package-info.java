/** Pages of criminal referrals (涉嫌犯罪案件移送页面). */
@NullMarked
package liandong.referral.web;

import org.jspecify.annotations.NullMarked;

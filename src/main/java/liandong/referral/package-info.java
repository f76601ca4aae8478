/**
 * Criminal referral (涉嫌犯罪案件移送): a register of the dates, papers and clocks of cases referred to the police under State
 * Council Order 310 as amended 2020, from the report to the hand-over of evidence or back to administrative punishment.
 */
@ApplicationModule(
        displayName = "涉嫌犯罪案件移送",
        allowedDependencies = {
            "shared",
            "audit",
            "organization",
            "engine",
            "notification",
            "table",
            "document",
            "worklist",
            "campaign",
            "reporting",
            "handoff",
            "casework"
        })
@NullMarked
package liandong.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

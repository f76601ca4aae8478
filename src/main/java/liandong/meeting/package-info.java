/** Liaison meeting (联络员会议): agenda drafted from escalations, decisions, minutes (纪要) and action items (议定事项). */
@ApplicationModule(
        displayName = "联络员会议",
        allowedDependencies = {
            "shared",
            "audit",
            "organization",
            "engine",
            "notification",
            "table",
            "document",
            "worklist",
            "calendar",
            "campaign",
            "reporting",
            "handoff",
            "transfer",
            "referral"
        })
@NullMarked
package liandong.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

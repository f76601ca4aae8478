/**
 * Complaints (投诉举报): registered, verified, handled, answered and called back within the limits of the rules in force on
 * the day they came in. Who complained is kept sealed and apart (R87).
 */
@ApplicationModule(
        displayName = "投诉举报",
        allowedDependencies = {
            "shared",
            "audit",
            "organization",
            "engine",
            "notification",
            "document",
            "worklist",
            "campaign",
            "reporting",
            "handoff",
            "casework"
        })
@NullMarked
package liandong.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Internet-information transfer (互联网不良信息移送): what a unit has determined to be unlawful goes to the internet office,
 * link by link, and comes back with what was done about each.
 */
@ApplicationModule(
        displayName = "互联网信息移送",
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
package liandong.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

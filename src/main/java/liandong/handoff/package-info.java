/** Clue handoff (线索移送): a clue outside one's remit reaches the competent unit, is answered in time and comes back with a result. */
@ApplicationModule(
        displayName = "线索移送",
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
            "reporting"
        })
@NullMarked
package liandong.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Casework (案件): cases registered once with their penalties; figures and typical cases of reports are drawn from them. */
@ApplicationModule(
        displayName = "案件",
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
            "handoff"
        })
@NullMarked
package liandong.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

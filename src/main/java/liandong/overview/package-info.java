/** Overview (一张图): the composite pages: workbench, campaign page with its board, process pictures. */
@ApplicationModule(
        displayName = "一张图",
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
            "transfer",
            "referral",
            "meeting"
        })
@NullMarked
package liandong.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Reporting (信息报送): obligations (应报), rounds (一期归集), reports, supervision of what is overdue (督办) and roll-up (汇总). */
@ApplicationModule(
        displayName = "信息报送",
        allowedDependencies = {
            "shared",
            "audit",
            "organization",
            "engine",
            "notification",
            "table",
            "document",
            "worklist",
            "campaign"
        })
@NullMarked
package liandong.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

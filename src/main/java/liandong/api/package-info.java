/** Interface for agencies' own systems (数据接口): with a token of the unit they read what it owes and hand it in. */
@ApplicationModule(
        displayName = "数据接口",
        allowedDependencies = {
            "shared",
            "audit",
            "organization",
            "engine",
            "table",
            "document",
            "worklist",
            "campaign",
            "reporting",
            "overview",
            "web"
        })
@NullMarked
package liandong.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

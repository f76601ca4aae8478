/** Campaign (专项行动): plan (方案), preview, launch, phases (阶段) and their checklists, participants. */
@ApplicationModule(
        displayName = "专项行动",
        allowedDependencies = {
            "shared",
            "audit",
            "organization",
            "engine",
            "notification",
            "table",
            "document",
            "worklist"
        })
@NullMarked
package liandong.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

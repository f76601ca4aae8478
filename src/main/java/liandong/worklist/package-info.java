/** Worklist (待办与时限): one work item per piece of human work that has an owner and a due date; lamps and the reminder ladder. */
@ApplicationModule(
        displayName = "待办与时限",
        allowedDependencies = {"shared", "audit", "organization", "engine", "notification"})
@NullMarked
package liandong.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

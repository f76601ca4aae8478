/** Rehearsal (演练): the business clock is moved by hand and everything that falls due happens in order. Exists only in the rehearsal profile. */
@ApplicationModule(
        displayName = "演练",
        allowedDependencies = {"shared", "audit", "organization", "engine", "notification", "worklist", "campaign"})
@NullMarked
package liandong.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

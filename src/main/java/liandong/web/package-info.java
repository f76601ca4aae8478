/** Web shell (门户): page frame, security chain, sign-in, errors. */
@ApplicationModule(
        displayName = "门户",
        allowedDependencies = {"shared", "audit", "organization", "engine", "notification", "worklist"})
@NullMarked
package liandong.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Organization (机构与联络员): regions, units, liaisons, accounts, sign-in and the one authorisation predicate. */
@ApplicationModule(
        displayName = "机构与联络员",
        allowedDependencies = {"shared", "audit"})
@NullMarked
package liandong.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Table (报表): definitions of report tables, value documents and their checks. */
@ApplicationModule(
        displayName = "报表",
        allowedDependencies = {"shared", "audit", "organization", "engine"})
@NullMarked
package liandong.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

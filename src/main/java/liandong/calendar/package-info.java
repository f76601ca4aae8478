/** Calendar feed (日历订阅): a secret address per account from which a calendar reads what is due and when meetings are. */
@ApplicationModule(
        displayName = "日历订阅",
        allowedDependencies = {"shared", "audit", "organization", "worklist"})
@NullMarked
package liandong.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

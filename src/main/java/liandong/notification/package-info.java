/** Notification (通知): outbox, daily digest, delivery log; the only place that knows mail. */
@ApplicationModule(
        displayName = "通知",
        allowedDependencies = {"shared", "audit", "organization"})
@NullMarked
package liandong.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

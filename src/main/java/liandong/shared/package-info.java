/**
 * Shared vocabulary (公共): reporting periods, division codes, the working calendar and the two clocks. Tiny on
 * purpose: whatever a single module owns belongs there.
 */
@ApplicationModule(
        displayName = "公共",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package liandong.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Engine (流程引擎): Camunda configuration, deployment of the bundle, decision tables, failed work. */
@ApplicationModule(
        displayName = "流程引擎",
        allowedDependencies = {"shared", "audit", "organization"})
@NullMarked
package liandong.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

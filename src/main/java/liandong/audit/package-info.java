/** Audit (审计): append-only rows written in the transaction of the act they tell of; a sealer chains them, a verifier finds a changed one. */
@ApplicationModule(
        displayName = "审计",
        allowedDependencies = {"shared"})
@NullMarked
package liandong.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

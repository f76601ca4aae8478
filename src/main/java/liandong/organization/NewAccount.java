package liandong.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account to be made (新账号). The e-mail may be null. */
public record NewAccount(
        String username,
        String displayName,
        Capability capability,
        @Nullable String email,
        List<Long> unitIds) {}

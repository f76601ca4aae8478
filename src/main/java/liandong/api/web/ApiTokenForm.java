package liandong.api.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new token (新建令牌).
 *
 * @param unitName as an administrator names a unit
 * @param unitId as a head of several units chooses one
 */
record ApiTokenForm(
        @Nullable String name,
        @Nullable String expiresOn,
        @Nullable String unitName,
        @Nullable Long unitId) {

    static ApiTokenForm until(LocalDate day) {
        return new ApiTokenForm("", day.toString(), "", null);
    }

    String nameOrEmpty() {
        return name == null ? "" : name.strip();
    }

    String unitNameOrEmpty() {
        return unitName == null ? "" : unitName.strip();
    }

    Optional<LocalDate> expiry() {
        try {
            return Optional.of(LocalDate.parse(expiresOn == null ? "" : expiresOn));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}

package liandong.organization;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is to stand for a unit (登记人员). The mail address is who it is: a known one is the known account, a new one a new
 * person.
 *
 * @param role LIAISON or UNIT_HEAD
 * @param topic "" for everything
 */
public record LiaisonEntry(
        long unitId,
        Capability role,
        String topic,
        String name,
        String email,
        @Nullable String phone) {

    public LiaisonEntry {
        email = email.strip().toLowerCase(Locale.ROOT);
    }
}

package liandong.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The directory (名册): units, who stands for them, and where their mail goes. */
@Service
public class Directory {

    public Optional<Unit> unit(long unitId) {
        throw new UnsupportedOperationException("owner: organization");
    }

    /** Names by id, one query. */
    public Map<Long, String> unitNames(Collection<Long> unitIds) {
        throw new UnsupportedOperationException("owner: organization");
    }

    public Optional<Unit> findUnit(String regionCode, String kind, String name) {
        throw new UnsupportedOperationException("owner: organization");
    }

    /** The unit with that region, kind and name; made when there is none. */
    public Unit findOrCreateUnit(String regionCode, String kind, String name, @Nullable Long parentUnitId) {
        throw new UnsupportedOperationException("owner: organization");
    }

    /** COUNTY/CITY/PROVINCE rows directly under a region, by code. */
    public List<Region> regionsUnder(String parentRegion, String level) {
        throw new UnsupportedOperationException("owner: organization");
    }

    public Optional<Region> region(String code) {
        throw new UnsupportedOperationException("owner: organization");
    }

    /**
     * Everybody in that role of that unit with an address; when there is nobody, the unit's office mailbox; empty when
     * it has none either.
     */
    public List<Addressee> addressees(long unitId, Capability role) {
        throw new UnsupportedOperationException("owner: organization");
    }

    /** Makes an account that acts for units; returns its id. The e-mail may be null. */
    public long createAccount(
            String username,
            String displayName,
            Capability capability,
            @Nullable String email,
            String rawPassword,
            List<Long> unitIds) {
        throw new UnsupportedOperationException("owner: organization");
    }
}

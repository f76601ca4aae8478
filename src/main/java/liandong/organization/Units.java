package liandong.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** All units (单位). */
public interface Units extends ListCrudRepository<Unit, Long> {

    Optional<Unit> findByRegionCodeAndKindAndName(String regionCode, String kind, String name);

    List<Unit> findByName(String name);

    List<Unit> findByRegionCodeIn(Collection<String> regionCodes);
}

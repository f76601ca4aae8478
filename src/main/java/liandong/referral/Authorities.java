package liandong.referral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import liandong.organization.Directory;
import liandong.organization.Unit;
import org.springframework.stereotype.Component;

/** Police and procuratorate of the referring unit's own region, which are of its level (同级公安机关、检察院). */
@Component
public class Authorities {

    private static final String POLICE = "PUBLIC_SECURITY";
    private static final String PROCURATORATE = "PROCURATORATE";

    private final Directory directory;

    Authorities(Directory directory) {
        this.directory = directory;
    }

    /** The police that this unit refers to, as far as the register knows them. */
    public List<Unit> police(long referrerUnitId) {
        return of(referrerUnitId, POLICE);
    }

    public List<Unit> procuratorates(long referrerUnitId) {
        return of(referrerUnitId, PROCURATORATE);
    }

    /** The police of that name. */
    Optional<Long> policeNamed(long referrerUnitId, String name) {
        return named(police(referrerUnitId), name);
    }

    /** The facts with the units that the names mean. */
    ReferralFacts recognise(long referrerUnitId, ReferralFacts facts) {
        return new ReferralFacts(
                facts.suspect(),
                facts.charge(),
                facts.story(),
                facts.taskForce(),
                named(police(referrerUnitId), facts.police()).orElse(null),
                facts.police(),
                named(procuratorates(referrerUnitId), facts.procuratorate()).orElse(null),
                facts.procuratorate(),
                facts.priorPenalty(),
                facts.enclosures(),
                facts.noAppraisal());
    }

    private static Optional<Long> named(List<Unit> units, String name) {
        return units.stream()
                .filter(unit -> unit.name().equals(name.strip()))
                .map(Unit::key)
                .findFirst();
    }

    private List<Unit> of(long referrerUnitId, String kind) {
        return directory
                .unit(referrerUnitId)
                .map(own -> directory.unitsIn(Set.of(own.regionCode())).stream()
                        .filter(unit -> unit.kind().equals(kind))
                        .toList())
                .orElse(List.of());
    }
}

package liandong.complaint;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.organization.Directory;
import liandong.organization.Region;
import liandong.organization.Unit;
import org.springframework.stereotype.Component;

/**
 * The units a complaint is about (被投诉举报单位) and their superiors, to which it must not go (R87). Known by name, present
 * or former; what merely bears a unit's name, as its outpatient department does, bars the unit too.
 */
@Component
class Accused {

    /** Shorter names say nothing. */
    private static final int TELLING = 4;

    private final Campaigns campaigns;
    private final Directory directory;

    Accused(Campaigns campaigns, Directory directory) {
        this.campaigns = campaigns;
        this.directory = directory;
    }

    /** Units of the campaign that must not receive it. */
    Set<Long> barred(Complaint complaint) {
        return barred(complaint.terms().campaignId(), complaint.matter().subjectName());
    }

    Set<Long> barred(long campaignId, String subject) {
        List<Participant> units = campaigns.participants(campaignId);
        Map<Long, String> former = formerNames(units);
        Set<Long> barred = new HashSet<>();
        for (Participant unit : units) {
            if (names(unit, former).anyMatch(name -> isMeant(name, subject))) {
                barred.add(unit.unitId());
                superiors(unit, units).map(Participant::unitId).forEach(barred::add);
            }
        }
        return barred;
    }

    private Map<Long, String> formerNames(List<Participant> units) {
        Set<String> regions = units.stream().map(Participant::regionCode).collect(Collectors.toSet());
        return directory.unitsIn(regions).stream()
                .filter(unit -> unit.formerNames() != null)
                .collect(Collectors.toMap(Unit::key, unit -> String.valueOf(unit.formerNames())));
    }

    private static Stream<String> names(Participant unit, Map<Long, String> former) {
        String before = former.getOrDefault(unit.unitId(), "");
        return Stream.concat(Stream.of(unit.unitName()), Arrays.stream(before.split("[,，;；、\\n]")));
    }

    private static boolean isMeant(String unitName, String subject) {
        String unit = unitName.strip();
        String accused = subject.strip();
        return Math.min(unit.length(), accused.length()) >= TELLING
                && (accused.contains(unit) || unit.contains(accused));
    }

    /** By the register of units, or of the same kind in a region above. */
    private Stream<Participant> superiors(Participant accused, List<Participant> units) {
        Set<String> above = regionsAbove(accused.regionCode());
        Set<Long> parents = parents(accused.unitId());
        return units.stream()
                .filter(unit -> parents.contains(unit.unitId())
                        || unit.kind().equals(accused.kind()) && above.contains(unit.regionCode()));
    }

    private Set<Long> parents(long unitId) {
        Set<Long> parents = new HashSet<>();
        Optional<Long> parent = parent(unitId);
        while (parent.isPresent() && parents.add(parent.get())) {
            parent = parent(parent.get());
        }
        return parents;
    }

    private Optional<Long> parent(long unitId) {
        return directory.unit(unitId).map(Unit::parentUnitId);
    }

    private Set<String> regionsAbove(String code) {
        Set<String> above = new HashSet<>();
        Optional<String> parent = directory.region(code).map(Region::parent);
        while (parent.isPresent() && above.add(parent.get())) {
            parent = directory.region(parent.get()).map(Region::parent);
        }
        return above;
    }
}

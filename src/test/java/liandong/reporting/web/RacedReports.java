package liandong.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liandong.organization.Capability;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.race.Races;
import liandong.reporting.Obligation;
import liandong.reporting.Obligations;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import org.springframework.stereotype.Component;

/** Opens a round with as many units as there are runs (测试用报送): one person fills for all of them, two receive. */
@Component
class RacedReports {

    private final ReportingMother mother;
    private final Obligations obligations;
    private final Visits visits;

    RacedReports(ReportingMother mother, Obligations obligations, Visits visits) {
        this.mother = mother;
        this.obligations = obligations;
        this.visits = visits;
    }

    List<RacedReport> open() {
        Case asked = mother.launched("2021-08");
        List<Unit> units = asked.manyMoreUnits(Races.RUNS);
        asked.at("2021-08-31T08:00");
        Viewer liaison = asked.person(Capability.LIAISON, units.toArray(Unit[]::new));
        String otherOfficer = asked.person(Capability.OFFICER, asked.lead()).username();
        Map<Long, Long> byUnit = obligations.ofRound(asked.round().id()).stream()
                .collect(Collectors.toMap(Obligation::ownerUnitId, Obligation::id));
        return units.stream()
                .map(unit -> new RacedReport(
                        byUnit.get(unit.key()), liaison, asked.officer().username(), otherOfficer, obligations, visits))
                .toList();
    }

    /** A campaign of its own for races about the whole round, which opens at once at the end of August. */
    Case launchedNow() {
        return mother.launchedElsewhere("2021-08");
    }

    RacedReport reportOf(Case asked, Unit unit) {
        return new RacedReport(
                asked.owedBy(unit).id(),
                asked.person(Capability.LIAISON, unit),
                asked.officer().username(),
                asked.person(Capability.OFFICER, asked.lead()).username(),
                obligations,
                visits);
    }
}

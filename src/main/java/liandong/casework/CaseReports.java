package liandong.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import liandong.organization.Access;
import liandong.organization.Viewer;
import liandong.reporting.Obligation;
import liandong.reporting.Obligations;
import liandong.shared.Period;
import org.springframework.stereotype.Component;

/** In which reports of its unit a case counts (计入报表), by the day of its decision. */
@Component
public class CaseReports {

    private final Obligations obligations;
    private final Violations violations;

    CaseReports(Obligations obligations, Violations violations) {
        this.obligations = obligations;
        this.violations = violations;
    }

    /** Those the viewer may see; none before it is decided. */
    public List<Obligation> of(Viewer viewer, CaseRecord one) {
        LocalDate decided = one.facts().dates().decidedOn();
        return decided == null
                ? List.of()
                : obligations.ofUnit(one.campaignId(), one.ownerUnitId(), Period.of(YearMonth.from(decided))).stream()
                        .filter(owed -> counts(one, owed) && Access.canSee(viewer, owed))
                        .toList();
    }

    private boolean counts(CaseRecord one, Obligation owed) {
        String table = owed.terms().tableId();
        return table != null
                && violations.about(table).stream()
                        .anyMatch(file -> file.column(one).isPresent());
    }
}

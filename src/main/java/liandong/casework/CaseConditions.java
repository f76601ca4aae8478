package liandong.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liandong.organization.Access;
import liandong.organization.Viewer;
import org.jspecify.annotations.Nullable;

/** Which rows of case_record (alias c) a viewer may see and asks for (案件查询条件). */
final class CaseConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private CaseConditions() {}

    /** Owner, lead, and whoever handles it jointly. */
    static CaseConditions visibleTo(Viewer viewer) {
        CaseConditions visible = new CaseConditions();
        visible.parameters.putAll(Access.parameters(viewer));
        visible.conditions.add("(" + Access.sql("c") + " or exists (select 1 from case_joint_unit j"
                + " where j.case_id = c.id and j.unit_id in (:viewerUnits)))");
        return visible;
    }

    CaseConditions matching(CaseFilter filter, Violations violations) {
        equal("campaign_id", filter.campaign());
        equal("owner_unit_id", filter.owner());
        equal("state", filter.state() == null ? null : filter.state().name());
        String day = filter.exposed() ? "c.exposed_on" : "c.decided_on";
        add(day + " >= :from", "from", filter.from());
        add(day + " <= :to", "to", filter.to());
        if (!filter.text().isEmpty()) {
            add(
                    "(position(:part in c.title) > 0 or position(:part in c.subject_name) > 0"
                            + " or position(:part in c.decision_number) > 0)",
                    "part",
                    filter.text());
        }
        if (!filter.column().isEmpty()) {
            inColumn(filter.column(), violations);
        }
        Arrays.stream(CaseMeasure.values())
                .filter(measure -> measure.name().equals(filter.row()))
                .forEach(measure -> conditions.add(measure.condition()));
        return this;
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void inColumn(String column, Violations violations) {
        List<String> kinds = new ArrayList<>();
        for (SubjectKind kind : SubjectKind.values()) {
            Set<String> codes = violations.countingIn(column, kind);
            parameters.put("codes" + kind, codes.isEmpty() ? Set.of("") : codes);
            kinds.add("c.subject_kind = '" + kind + "' and c.violation in (:codes" + kind + ")");
        }
        conditions.add("(" + String.join(" or ", kinds) + ")");
    }

    private void equal(String column, @Nullable Object wanted) {
        add("c." + column + " = :" + column, column, wanted);
    }

    private void add(String condition, String name, @Nullable Object wanted) {
        if (wanted != null) {
            conditions.add(condition);
            parameters.put(name, wanted);
        }
    }
}

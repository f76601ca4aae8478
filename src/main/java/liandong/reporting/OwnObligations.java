package liandong.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liandong.organization.Access;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the viewer's own units owe and owed (本单位应报), whatever else they may see. */
@Service
@Transactional(readOnly = true)
public class OwnObligations {

    private static final String OWN =
            "select o.* from obligation o where " + Access.sql("o") + " and o.owner_unit_id in (:viewerUnits)";

    private final JdbcClient jdbc;

    OwnObligations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What part of them is asked for (应报筛选).
     *
     * @param states empty for all
     * @param dueFrom first effective due day, null for any
     * @param dueTo last effective due day, null for any
     * @param after id of the last one seen, 0 for the first page
     */
    public record Wanted(
            Set<ObligationState> states,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            long after,
            int most) {}

    /** In the order in which they were opened. */
    public List<Obligation> page(Viewer viewer, Wanted wanted) {
        List<String> conditions = new ArrayList<>(List.of(OWN, "o.id > :after"));
        Map<String, Object> parameters = new HashMap<>(Access.parameters(viewer));
        parameters.put("after", wanted.after());
        if (!wanted.states().isEmpty()) {
            conditions.add("o.state in (:states)");
            parameters.put("states", wanted.states().stream().map(Enum::name).toList());
        }
        if (wanted.dueFrom() != null) {
            conditions.add("o.effective_due >= :dueFrom");
            parameters.put("dueFrom", wanted.dueFrom());
        }
        if (wanted.dueTo() != null) {
            conditions.add("o.effective_due <= :dueTo");
            parameters.put("dueTo", wanted.dueTo());
        }
        return jdbc.sql(String.join(" and ", conditions) + " order by o.id fetch first " + wanted.most() + " rows only")
                .params(parameters)
                .query(Obligations::map)
                .list();
    }

    /** @throws NotVisible when none of the viewer's units owes it */
    public Obligation get(Viewer viewer, long obligationId) {
        return one(viewer, " and o.id = :id", obligationId);
    }

    /** What one of the viewer's units owes in that round. */
    public Obligation inRound(Viewer viewer, long roundId) {
        return one(viewer, " and o.round_id = :id order by o.id fetch first 1 rows only", roundId);
    }

    private Obligation one(Viewer viewer, String condition, long id) {
        return jdbc.sql(OWN + condition)
                .params(Access.parameters(viewer))
                .param("id", id)
                .query(Obligations::map)
                .optional()
                .orElseThrow(NotVisible::new);
    }
}

package liandong.handoff;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liandong.organization.Access;
import liandong.organization.Viewer;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units that take part in investigations of others (协办单位). */
@Repository
class JointUnits {

    private final JdbcClient jdbc;

    JointUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were asked. */
    List<JointUnit> of(long handoffId) {
        return jdbc.sql("select * from handoff_joint_unit where handoff_id = :handoff order by id")
                .param("handoff", handoffId)
                .query((row, number) -> new JointUnit(
                        row.getLong("owner_unit_id"),
                        row.getString("asked"),
                        row.getString("answer"),
                        Instants.readOrNull(row, "answered_at")))
                .list();
    }

    /** Whether one of the viewer's units takes part. */
    boolean isOneOf(Viewer viewer, long handoffId) {
        Map<String, Object> parameters = new HashMap<>(Access.parameters(viewer));
        parameters.put("handoff", handoffId);
        return jdbc.sql("select count(*) from handoff_joint_unit where handoff_id = :handoff"
                                + " and owner_unit_id in (:viewerUnits)")
                        .params(parameters)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(long handoffId, long unitId, String asked) {
        jdbc.sql("insert into handoff_joint_unit (handoff_id, owner_unit_id, asked) values (:handoff, :unit, :asked)")
                .param("handoff", handoffId)
                .param("unit", unitId)
                .param("asked", asked)
                .update();
    }

    void answer(long handoffId, long unitId, String answer, Instant now) {
        jdbc.sql("update handoff_joint_unit set answer = :answer, answered_at = :now"
                        + " where handoff_id = :handoff and owner_unit_id = :unit")
                .param("answer", answer)
                .param("now", Instants.db(now))
                .param("handoff", handoffId)
                .param("unit", unitId)
                .update();
    }
}

package liandong.campaign;

import java.time.Instant;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table phase_requirement (阶段要求登记). */
@Repository
class RequirementRows {

    private static final String THIS =
            " where phase_id = :phase and requirement = :text and coalesce(plan_unit_id, '') = :planUnit";

    private final JdbcClient jdbc;

    RequirementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long phaseId, PhaseRequirement asked) {
        jdbc.sql("""
                        insert into phase_requirement (phase_id, position_no, plan_unit_id, duty_kind, requirement, part)
                        select cast(:phase as bigint), coalesce(max(position_no) + 1, 0), cast(:planUnit as varchar(80)),
                               cast(:kind as varchar(20)), cast(:text as varchar(500)), cast(:part as varchar(10))
                        from phase_requirement where phase_id = :phase
                        """)
                .param("phase", phaseId)
                .param("planUnit", asked.planUnitId())
                .param("kind", asked.dutyKind())
                .param("text", asked.text())
                .param("part", asked.part())
                .update();
    }

    /** What was asked before and withdrawn is asked again, with the answers of those who gave one. */
    boolean restore(long phaseId, PhaseRequirement asked) {
        return change("withdrawn_at = null, duty_kind = :kind, part = :part", phaseId, asked)
                        .param("kind", asked.dutyKind())
                        .param("part", asked.part())
                        .update()
                > 0;
    }

    void withdraw(long phaseId, PhaseRequirement asked, Instant now) {
        change("withdrawn_at = :now", phaseId, asked)
                .param("now", Instants.db(now))
                .update();
    }

    private JdbcClient.StatementSpec change(String what, long phaseId, PhaseRequirement asked) {
        return jdbc.sql("update phase_requirement set " + what + THIS)
                .param("phase", phaseId)
                .param("text", asked.text())
                .param("planUnit", asked.planUnitId() == null ? "" : asked.planUnitId());
    }
}

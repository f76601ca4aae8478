package liandong.reporting;

import liandong.audit.AuditLog;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import liandong.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which units have their head look at every report before it leaves (本单位先审); set by the head. */
@Service
public class OwnReviews {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final BusinessTime time;

    OwnReviews(JdbcClient jdbc, AuditLog audit, BusinessTime time) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.time = time;
    }

    public boolean wanted(long unitId) {
        return jdbc.sql("select wanted from own_review_setting where unit_id = :unit")
                .param("unit", unitId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** From the next submission on; what was handed in already goes its way. */
    @Transactional
    public void set(Viewer viewer, long unitId, boolean wanted) {
        if (!viewer.mayAct(unitId, Capability.UNIT_HEAD)) {
            throw new Refused("reporting.refused.not-yours");
        }
        if (bound(
                                "update own_review_setting set wanted = :wanted, set_by = :by, set_at = :now where unit_id = :unit",
                                viewer,
                                unitId,
                                wanted)
                        .update()
                == 0) {
            bound(
                            "insert into own_review_setting (unit_id, wanted, set_by, set_at) values (:unit, :wanted, :by, :now)",
                            viewer,
                            unitId,
                            wanted)
                    .update();
        }
        audit.record("own-review-set", "unit:" + unitId, unitId, String.valueOf(wanted));
    }

    private JdbcClient.StatementSpec bound(String sql, Viewer viewer, long unitId, boolean wanted) {
        return jdbc.sql(sql)
                .param("unit", unitId)
                .param("wanted", wanted)
                .param("by", viewer.displayName())
                .param("now", Instants.db(time.now()));
    }
}

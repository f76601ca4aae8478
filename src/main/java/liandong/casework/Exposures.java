package liandong.casework;

import static liandong.shared.Instants.db;
import static liandong.shared.Instants.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liandong.organization.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that was made known to the public (曝光台账). */
@Repository
public class Exposures {

    /** Rows of one page. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;

    Exposures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param title of the case and {@code unitId}, which decided and exposed it */
    public record Row(Exposure exposure, String title, long unitId) {}

    void insert(Exposure fresh) {
        jdbc.sql("""
                        insert into case_exposure (case_id, exposed_on, medium, link, story, minor_penalty, exposed_by, exposed_at)
                        values (:case, :on, :medium, :link, :story, :minor, :by, :at)""")
                .param("case", fresh.caseId())
                .param("on", fresh.on())
                .param("medium", fresh.medium())
                .param("link", fresh.link())
                .param("story", fresh.text())
                .param("minor", fresh.minor())
                .param("by", fresh.by())
                .param("at", db(fresh.at()))
                .update();
    }

    /** False when it is not of that case or was withdrawn already. */
    boolean withdraw(long caseId, long id, LocalDate on, String reason) {
        return jdbc.sql("update case_exposure set withdrawn_on = :on, withdrawn_for = :reason"
                                + " where id = :id and case_id = :case and withdrawn_on is null and exposed_on <= :on")
                        .param("on", on)
                        .param("reason", reason)
                        .param("id", id)
                        .param("case", caseId)
                        .update()
                > 0;
    }

    /** Of one case, latest first. */
    public List<Exposure> of(long caseId) {
        return jdbc.sql("select * from case_exposure where case_id = :case order by exposed_on desc, id desc")
                .param("case", caseId)
                .query((row, number) -> map(row))
                .list();
    }

    /** Of the cases of a campaign that the viewer may see, latest first; one more than {@link #PAGE} when there are others. */
    public List<Row> rows(Viewer viewer, long campaignId, int page) {
        CaseConditions visible = CaseConditions.visibleTo(viewer);
        return jdbc.sql(
                        "select e.*, c.title, c.owner_unit_id from case_exposure e join case_record c on c.id = e.case_id"
                                + " where c.campaign_id = :campaign and " + visible.sql()
                                + " order by e.exposed_on desc, e.id desc offset :skipped rows fetch next :most rows only")
                .params(visible.parameters())
                .params(Map.of("campaign", campaignId, "skipped", page * PAGE, "most", PAGE + 1))
                .query((row, number) -> new Row(map(row), row.getString("title"), row.getLong("owner_unit_id")))
                .list();
    }

    private static Exposure map(ResultSet row) throws SQLException {
        return new Exposure(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getObject("exposed_on", LocalDate.class),
                row.getString("medium"),
                row.getString("link"),
                row.getString("story"),
                row.getBoolean("minor_penalty"),
                row.getString("exposed_by"),
                read(row, "exposed_at"),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdrawn_for"));
    }
}

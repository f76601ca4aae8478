package liandong.reporting;

import static liandong.shared.Instants.dbOrNull;
import static liandong.shared.Instants.read;
import static liandong.shared.Instants.readOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liandong.shared.Conflict;
import liandong.shared.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The obligations (应报) of all campaigns. */
@Repository
public class Obligations {

    private final JdbcClient jdbc;

    Obligations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Obligation> find(long id) {
        return jdbc.sql("select * from obligation where id = :id")
                .param("id", id)
                .query(Obligations::map)
                .optional();
    }

    /** One that must exist, because another row points to it. */
    public Obligation get(long id) {
        return find(id).orElseThrow();
    }

    /** One that was handed in, with what its review needs to know. */
    public Review underReview(long id) {
        return jdbc.sql("""
                        select o.*, u.name as unit_name, coalesce(k.review_workdays, i.review_workdays) as review_workdays
                        from obligation o join unit u on u.id = o.owner_unit_id
                        join reporting_item i on i.id = o.item_id
                        left join round_item k on k.round_id = o.round_id
                        where o.id = :id""")
                .param("id", id)
                .query((row, number) ->
                        new Review(map(row, number), row.getString("unit_name"), row.getInt("review_workdays")))
                .single();
    }

    /**
     * A report on the receiver's desk (审核).
     *
     * @param workdays that the receiver has for it
     */
    public record Review(Obligation report, String unitName, int workdays) {}

    public List<Obligation> ofRound(long roundId) {
        return jdbc.sql("select * from obligation where round_id = :round order by id")
                .param("round", roundId)
                .query(Obligations::map)
                .list();
    }

    /** What a unit owes of a month and of the whole campaign, months first. */
    public List<Obligation> ofUnit(long campaignId, long unitId, Period month) {
        return jdbc.sql("select * from obligation where campaign_id = :campaign and owner_unit_id = :unit"
                        + " and period_code in (:periods) order by period_code, id")
                .param("campaign", campaignId)
                .param("unit", unitId)
                .param("periods", List.of(month.code(), Period.WHOLE.code()))
                .query(Obligations::map)
                .list();
    }

    /** What the same unit owed of the same item in the period before. */
    Optional<Obligation> before(Obligation obligation) {
        ObligationTerms of = obligation.terms();
        return jdbc.sql("select * from obligation where item_id = :item and owner_unit_id = :unit"
                        + " and period_code < :period order by period_code desc fetch first 1 rows only")
                .param("item", of.itemId())
                .param("unit", of.ownerUnitId())
                .param("period", of.periodCode())
                .query(Obligations::map)
                .optional();
    }

    void save(Obligation obligation) {
        ObligationStanding standing = obligation.standing();
        int changed = jdbc.sql("""
                        update obligation set effective_due = :effectiveDue, overdue_from = :overdueFrom,
                            due_revision = :dueRevision, state = :state, own_review = :ownReview,
                            first_submitted_at = :firstSubmittedAt, submitted_at = :submittedAt, returned_at = :returnedAt,
                            return_count = :returnCount, return_reason = :returnReason, accepted_at = :acceptedAt,
                            locked_at = :lockedAt, zero_report = :zeroReport, by_proxy = :byProxy,
                            revision_no = :revisionNo, version = version + 1
                        where id = :id and version = :version""")
                .param("effectiveDue", standing.effectiveDue())
                .param("overdueFrom", standing.overdueFrom())
                .param("dueRevision", standing.dueRevision())
                .param("state", standing.state().name())
                .param("ownReview", standing.ownReview())
                .param("firstSubmittedAt", dbOrNull(standing.firstSubmittedAt()))
                .param("submittedAt", dbOrNull(standing.submittedAt()))
                .param("returnedAt", dbOrNull(standing.returnedAt()))
                .param("returnCount", standing.returnCount())
                .param("returnReason", standing.returnReason())
                .param("acceptedAt", dbOrNull(standing.acceptedAt()))
                .param("lockedAt", dbOrNull(standing.lockedAt()))
                .param("zeroReport", standing.zeroReport())
                .param("byProxy", standing.byProxy())
                .param("revisionNo", standing.revisionNo())
                .param("id", obligation.id())
                .param("version", standing.version())
                .update();
        if (changed == 0) {
            throw new Conflict("reporting.conflict.changed");
        }
    }

    static Obligation map(ResultSet row, int number) throws SQLException {
        return new Obligation(terms(row), standing(row));
    }

    private static ObligationTerms terms(ResultSet row) throws SQLException {
        return new ObligationTerms(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getLong("item_id"),
                row.getLong("round_id"),
                row.getString("period_code"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("table_id"),
                row.getLong("owner_unit_id"),
                row.getObject("receiver_unit_id", Long.class),
                row.getLong("lead_unit_id"),
                row.getString("unit_class"),
                row.getString("unit_kind"),
                row.getBoolean("peer"),
                row.getObject("nominal_due", LocalDate.class),
                row.getBoolean("born_late"),
                read(row, "opened_at"),
                read(row, "lock_at"));
    }

    private static ObligationStanding standing(ResultSet row) throws SQLException {
        return new ObligationStanding(
                row.getObject("effective_due", LocalDate.class),
                row.getObject("overdue_from", LocalDate.class),
                row.getInt("due_revision"),
                ObligationState.valueOf(row.getString("state")),
                row.getBoolean("own_review"),
                readOrNull(row, "first_submitted_at"),
                readOrNull(row, "submitted_at"),
                readOrNull(row, "returned_at"),
                row.getInt("return_count"),
                row.getString("return_reason"),
                readOrNull(row, "accepted_at"),
                readOrNull(row, "locked_at"),
                row.getBoolean("zero_report"),
                row.getBoolean("by_proxy"),
                row.getInt("revision_no"),
                row.getInt("version"));
    }
}

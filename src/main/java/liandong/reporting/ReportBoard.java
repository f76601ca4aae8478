package liandong.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liandong.organization.Access;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has reported what (报送完成情况), read from obligations. Each viewer sees the rows it has a stake in: the lead office
 * all of them, a member unit its own.
 */
@Service
@Transactional(readOnly = true)
public class ReportBoard {

    private static final String OWED =
            "o.first_submitted_at is null and o.state <> 'RELEASED' and o.effective_due < :today";

    private final JdbcClient jdbc;
    private final BusinessTime time;

    ReportBoard(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** All items and periods of a campaign, by due day. */
    public List<BoardColumn> columns(long campaignId) {
        return jdbc.sql("""
                        select i.id, i.name, i.kind, i.class_ids, i.from_unit_id, p.period_code, p.effective_due, p.round_id
                        from reporting_item i join item_period p on p.item_id = i.id
                        where i.campaign_id = :campaign order by p.nominal_due, i.id""")
                .param("campaign", campaignId)
                .query(ReportBoard::column)
                .list();
    }

    /** What these units owe and owed. */
    public List<BoardCell> cells(Viewer viewer, long campaignId, Collection<Long> units) {
        return units.isEmpty()
                ? List.of()
                : cells(
                        viewer,
                        "o.campaign_id = :campaign and o.owner_unit_id in (:units)",
                        Map.of("campaign", campaignId, "units", units));
    }

    /** Rounds of a campaign whose page the viewer may open. */
    public Set<Long> readableRounds(Viewer viewer, long campaignId) {
        return Set.copyOf(
                jdbc.sql("select r.id from collection_round r where r.campaign_id = :campaign and " + Access.sql("r"))
                        .param("campaign", campaignId)
                        .params(Access.parameters(viewer))
                        .query(Long.class)
                        .list());
    }

    /** What the units owe in one round, as far as the viewer may know: so many after one, in the order of opening. */
    public List<BoardCell> ofRound(Viewer viewer, long roundId, long after, int most) {
        return jdbc.sql("select o.* from obligation o where o.round_id = :round and o.id > :after and "
                        + Access.sql("o") + " order by o.id fetch first " + most + " rows only")
                .param("round", roundId)
                .param("after", after)
                .params(Access.parameters(viewer))
                .query(ReportBoard::cell)
                .list();
    }

    /** These obligations, as far as the viewer may know of them. */
    public List<BoardCell> ofObligations(Viewer viewer, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : cells(viewer, "o.id in (:ids)", Map.of("ids", ids));
    }

    /** Where a round stands, as far as the viewer may know, with the names of the first units nothing has come from. */
    public RoundStanding standing(Viewer viewer, long roundId, int named) {
        String which = " where o.round_id = :round and o.state <> 'RELEASED' and " + Access.sql("o");
        List<String> missing = jdbc.sql("select u.name from obligation o join unit u on u.id = o.owner_unit_id" + which
                        + " and o.first_submitted_at is null order by o.id fetch first " + named + " rows only")
                .param("round", roundId)
                .params(Access.parameters(viewer))
                .query(String.class)
                .list();
        return jdbc.sql("select count(*) as units, count(o.first_submitted_at) as submitted,"
                        + " count(case when o.state = 'ACCEPTED' then 1 end) as accepted,"
                        + " count(case when o.state = 'SUBMITTED' then 1 end) as under_review from obligation o"
                        + which)
                .param("round", roundId)
                .params(Access.parameters(viewer))
                .query((row, number) -> new RoundStanding(
                        row.getInt("submitted"),
                        row.getInt("accepted"),
                        row.getInt("under_review"),
                        new UnitNames(missing, row.getInt("units") - row.getInt("submitted"))))
                .single();
    }

    /** What the viewer's own units owe now: obligations of rounds that have not ended, nearest due day first. */
    public List<BoardCell> ownOpen(Viewer viewer) {
        return cells(
                viewer,
                "o.owner_unit_id in (:viewerUnits) and exists"
                        + " (select 1 from collection_round r where r.id = o.round_id and r.ended_at is null)",
                Map.of());
    }

    private List<BoardCell> cells(Viewer viewer, String condition, Map<String, ?> parameters) {
        return jdbc.sql("select o.* from obligation o where " + condition + " and " + Access.sql("o")
                        + " order by o.effective_due, o.id")
                .params(parameters)
                .params(Access.parameters(viewer))
                .query(ReportBoard::cell)
                .list();
    }

    /** The rounds begun so far, newest first, with what the viewer may know of their progress. */
    public List<RoundProgress> rounds(Viewer viewer, long campaignId) {
        return jdbc.sql("select r.id, r.campaign_id, r.title, r.state, r.effective_due, r.ended_at,"
                        + " r.owner_unit_id, r.receiver_unit_id, r.lead_unit_id, count(o.id) as expected,"
                        + " count(o.first_submitted_at) as submitted, count(o.accepted_at) as accepted,"
                        + " count(case when " + OWED + " then 1 end) as overdue"
                        + " from collection_round r left join obligation o on o.round_id = r.id and o.state <> 'RELEASED' and "
                        + Access.sql("o") + " where r.campaign_id = :campaign"
                        + " group by r.id, r.campaign_id, r.title, r.state, r.effective_due, r.ended_at,"
                        + " r.owner_unit_id, r.receiver_unit_id, r.lead_unit_id"
                        + " order by r.effective_due desc, r.id desc")
                .param("campaign", campaignId)
                .param("today", time.today())
                .params(Access.parameters(viewer))
                .query(ReportBoard::progress)
                .list();
    }

    /** The units that owe most to the offices the viewer acts for as lead, worst first. */
    public List<OverdueUnit> overdueUnits(Viewer viewer, int most) {
        return jdbc.sql("select o.owner_unit_id, count(*) as reports, min(o.effective_due) as since from obligation o"
                        + " where " + OWED + " and o.state <> 'LOCKED' and o.lead_unit_id in (:viewerUnits) and "
                        + Access.sql("o") + " group by o.owner_unit_id"
                        + " order by count(*) desc, min(o.effective_due), o.owner_unit_id fetch first " + most
                        + " rows only")
                .param("today", time.today())
                .params(Access.parameters(viewer))
                .query((row, number) -> new OverdueUnit(
                        row.getLong("owner_unit_id"), row.getInt("reports"), row.getObject("since", LocalDate.class)))
                .list();
    }

    /** What has been opened so far in every campaign, as far as the viewer may know. */
    public List<Tally> tallies(Viewer viewer) {
        return jdbc.sql("select o.campaign_id, o.effective_due,"
                        + " case when o.first_submitted_at is null then 0 else 1 end as submitted, count(*) as reports"
                        + " from obligation o where " + Access.sql("o")
                        + " group by o.campaign_id, o.effective_due,"
                        + " case when o.first_submitted_at is null then 0 else 1 end")
                .params(Access.parameters(viewer))
                .query((row, number) -> new Tally(
                        row.getLong("campaign_id"),
                        row.getObject("effective_due", LocalDate.class),
                        row.getInt("submitted") == 1,
                        row.getInt("reports")))
                .list();
    }

    private static BoardColumn column(ResultSet row, int number) throws SQLException {
        return new BoardColumn(
                row.getLong("id"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("period_code"),
                Set.copyOf(List.of(row.getString("class_ids").split("\n"))),
                row.getObject("from_unit_id", Long.class),
                row.getObject("effective_due", LocalDate.class),
                row.getObject("round_id", Long.class));
    }

    private static BoardCell cell(ResultSet row, int number) throws SQLException {
        return new BoardCell(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getLong("item_id"),
                row.getString("period_code"),
                row.getLong("owner_unit_id"),
                row.getString("title"),
                row.getObject("effective_due", LocalDate.class),
                ObligationState.valueOf(row.getString("state")),
                Instants.readOrNull(row, "first_submitted_at"),
                Instants.readOrNull(row, "first_read_at"),
                row.getInt("return_count"),
                row.getBoolean("by_proxy"));
    }

    private static RoundProgress progress(ResultSet row, int number) throws SQLException {
        return new RoundProgress(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getString("title"),
                row.getString("state"),
                row.getObject("effective_due", LocalDate.class),
                row.getObject("ended_at") != null,
                row.getInt("expected"),
                row.getInt("submitted"),
                row.getInt("accepted"),
                row.getInt("overdue"),
                row.getLong("owner_unit_id"),
                row.getObject("receiver_unit_id", Long.class),
                row.getLong("lead_unit_id"));
    }
}

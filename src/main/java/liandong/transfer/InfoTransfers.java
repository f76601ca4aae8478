package liandong.transfer;

import static liandong.shared.Instants.db;
import static liandong.shared.Instants.dbOrNull;
import static liandong.shared.Instants.read;
import static liandong.shared.Instants.readOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.handoff.Turn;
import liandong.organization.NotVisible;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All transfers of unlawful information (互联网不良信息移送). */
@Repository
public class InfoTransfers {

    private final JdbcClient jdbc;

    InfoTransfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public InfoTransfer get(long id) {
        return find(id).orElseThrow(NotVisible::new);
    }

    Optional<InfoTransfer> find(long id) {
        return jdbc.sql("select * from info_transfer where id = :id")
                .param("id", id)
                .query(InfoTransfers::map)
                .optional();
    }

    List<InfoTransfer> open(long campaignId) {
        return jdbc.sql("select * from info_transfer where campaign_id = :campaign"
                        + " and state not in ('CLOSED', 'ENDED', 'WITHDRAWN') order by id")
                .param("campaign", campaignId)
                .query(InfoTransfers::map)
                .list();
    }

    /** A transfer begins as a slip to be written. */
    long insert(long campaignId, long sender, long lead, Slip slip, String by, Turn turn) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into info_transfer (campaign_id, owner_unit_id, lead_unit_id, opinion, determined_by,
                            document_no, suggestions, contact, state, since, due, created_by, created_at)
                        values (:campaign, :sender, :lead, :opinion, :determinedBy, :documentNo, :suggestions, :contact,
                            'WRITING', :now, :due, :by, :now)""")
                .param("campaign", campaignId)
                .param("sender", sender)
                .param("lead", lead)
                .param("opinion", slip.opinion())
                .param("determinedBy", slip.determinedBy())
                .param("documentNo", slip.documentNo())
                .param("suggestions", names(slip.suggestions()))
                .param("contact", slip.contact())
                .param("now", db(turn.at()))
                .param("due", turn.due())
                .param("by", by)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Of two who act at once on the same state the second meets a conflict. */
    void save(InfoTransfer transfer) {
        TransferStanding standing = transfer.standing();
        Slip slip = transfer.slip();
        int changed = jdbc.sql("""
                        update info_transfer set opinion = :opinion, determined_by = :determinedBy,
                            document_no = :documentNo, suggestions = :suggestions, contact = :contact, state = :state,
                            since = :since, due = :due, to_unit_id = :to, receiver_unit_id = :receiver,
                            sendings = :sendings, slip_no = :slipNo, sent_at = :sentAt, confirmed_by = :confirmedBy,
                            returned_for = :returnedFor, version = version + 1
                        where id = :id and version = :version""")
                .param("opinion", slip.opinion())
                .param("determinedBy", slip.determinedBy())
                .param("documentNo", slip.documentNo())
                .param("suggestions", names(slip.suggestions()))
                .param("contact", slip.contact())
                .param("state", standing.state().name())
                .param("since", db(standing.since()))
                .param("due", standing.due())
                .param("to", standing.toUnitId())
                .param("receiver", standing.receiverUnitId())
                .param("sendings", standing.sendings())
                .param("slipNo", standing.slipNo())
                .param("sentAt", dbOrNull(standing.sentAt()))
                .param("confirmedBy", standing.confirmedBy())
                .param("returnedFor", standing.returnedFor())
                .param("id", transfer.id())
                .param("version", standing.version())
                .update();
        if (changed == 0) {
            throw new Conflict("handoff.conflict");
        }
    }

    /** The next number of that sender in that year; two that go out at once are tried again, because a number is there once. */
    int takeNumber(InfoTransfer transfer, Instant now) {
        int year = now.atZone(BusinessTime.ZONE).getYear();
        int next = jdbc.sql("select coalesce(max(slip_seq), 0) + 1 from info_transfer"
                        + " where owner_unit_id = :sender and slip_year = :year")
                .param("sender", transfer.senderUnitId())
                .param("year", year)
                .query(Integer.class)
                .single();
        jdbc.sql("update info_transfer set slip_year = :year, slip_seq = :seq where id = :id")
                .param("year", year)
                .param("seq", next)
                .param("id", transfer.id())
                .update();
        return next;
    }

    private static String names(Set<Disposal> suggestions) {
        return suggestions.stream().sorted().map(Disposal::name).collect(Collectors.joining(","));
    }

    static InfoTransfer map(ResultSet row, int number) throws SQLException {
        TransferTerms terms = new TransferTerms(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getLong("owner_unit_id"),
                row.getLong("lead_unit_id"),
                row.getString("created_by"),
                read(row, "created_at"));
        Set<Disposal> suggestions = Arrays.stream(row.getString("suggestions").split(","))
                .filter(name -> !name.isEmpty())
                .map(Disposal::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Disposal.class)));
        Slip slip = new Slip(
                row.getString("opinion"),
                row.getString("determined_by"),
                row.getString("document_no"),
                suggestions,
                row.getString("contact"));
        return new InfoTransfer(terms, slip, standing(row));
    }

    private static TransferStanding standing(ResultSet row) throws SQLException {
        return new TransferStanding(
                TransferState.valueOf(row.getString("state")),
                read(row, "since"),
                row.getObject("due", LocalDate.class),
                row.getObject("to_unit_id", Long.class),
                row.getObject("receiver_unit_id", Long.class),
                row.getInt("sendings"),
                row.getString("slip_no"),
                readOrNull(row, "sent_at"),
                row.getString("confirmed_by"),
                row.getString("returned_for"),
                row.getInt("version"));
    }
}

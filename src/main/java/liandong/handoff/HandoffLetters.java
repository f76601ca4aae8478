package liandong.handoff;

import static liandong.shared.Instants.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All letters of handoffs and their receipts (移送函与回执). */
@Repository
class HandoffLetters {

    private final JdbcClient jdbc;
    private final HandoffWords words;

    HandoffLetters(JdbcClient jdbc, HandoffWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** Numbered by sender and year; two that go out at once are tried again, because a number is there once. */
    String insert(ClueHandoff handoff, Instant now) {
        int year = now.atZone(BusinessTime.ZONE).getYear();
        int next = jdbc.sql("select coalesce(max(letter_seq), 0) + 1 from handoff_letter"
                        + " where sender_unit_id = :sender and letter_year = :year")
                .param("sender", handoff.senderUnitId())
                .param("year", year)
                .query(Integer.class)
                .single();
        String number = words.say("handoff.letter-no", year, next);
        jdbc.sql("""
                        insert into handoff_letter (handoff_id, place, sender_unit_id, letter_year, letter_seq, letter_no,
                            owner_unit_id, designated, sent_at)
                        values (:handoff, :place, :sender, :year, :seq, :number, :receiver, :designated, :now)""")
                .param("handoff", handoff.id())
                .param("place", handoff.letters())
                .param("sender", handoff.senderUnitId())
                .param("year", year)
                .param("seq", next)
                .param("number", number)
                .param("receiver", handoff.receiverUnitId())
                .param("designated", handoff.isDesignated())
                .param("now", db(now))
                .update();
        return number;
    }

    void signed(long handoffId, int place, String by, Instant now) {
        jdbc.sql(
                        "update handoff_letter set signed_at = :now, signed_by = :by where handoff_id = :id and place = :place")
                .param("now", db(now))
                .param("by", by)
                .param("id", handoffId)
                .param("place", place)
                .update();
    }

    void decided(
            long handoffId,
            int place,
            HandoffLetter.Decision decision,
            String reason,
            String legalBasis,
            @Nullable Long namedUnitId,
            Instant now) {
        jdbc.sql("update handoff_letter set decision = :decision, reason = :reason, legal_basis = :basis,"
                        + " named_unit_id = :named, decided_at = :now where handoff_id = :id and place = :place")
                .param("decision", decision.name())
                .param("reason", reason)
                .param("basis", legalBasis)
                .param("named", namedUnitId)
                .param("now", db(now))
                .param("id", handoffId)
                .param("place", place)
                .update();
    }

    List<HandoffLetter> of(long handoffId) {
        return of(Set.of(handoffId));
    }

    List<HandoffLetter> of(Collection<Long> handoffIds) {
        return jdbc.sql("select * from handoff_letter where handoff_id in (:ids) order by handoff_id, place")
                .param("ids", handoffIds.isEmpty() ? Set.of(-1L) : handoffIds)
                .query(HandoffLetters::map)
                .list();
    }

    private static HandoffLetter map(ResultSet row, int number) throws SQLException {
        String decision = row.getString("decision");
        return new HandoffLetter(
                row.getLong("id"),
                row.getLong("handoff_id"),
                row.getInt("place"),
                row.getString("letter_no"),
                row.getLong("owner_unit_id"),
                row.getBoolean("designated"),
                Instants.read(row, "sent_at"),
                Instants.readOrNull(row, "signed_at"),
                row.getString("signed_by"),
                decision == null ? null : HandoffLetter.Decision.valueOf(decision),
                row.getString("reason"),
                row.getString("legal_basis"),
                row.getObject("named_unit_id", Long.class),
                Instants.readOrNull(row, "decided_at"));
    }
}

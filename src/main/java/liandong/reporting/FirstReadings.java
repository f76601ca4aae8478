package liandong.reporting;

import static liandong.shared.Instants.db;

import java.time.Instant;
import java.util.Optional;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When somebody of the unit first opened what it owes (签收、已阅); written once, whoever opens it again. */
@Service
public class FirstReadings {

    private final BusinessTime time;
    private final JdbcClient jdbc;

    FirstReadings(BusinessTime time, JdbcClient jdbc) {
        this.time = time;
        this.jdbc = jdbc;
    }

    /** Who it was, and when. */
    public record Reading(Instant at, String by) {}

    /** Somebody opens the report; only the first one of the unit is written down. */
    @Transactional
    public void note(Viewer viewer, Obligation owed) {
        if (viewer.belongsTo(owed.ownerUnitId()) && of(owed.id()).isEmpty()) {
            // No new version: a draft somebody has open stays good.
            jdbc.sql("update obligation set first_read_at = :now, first_read_by = :by"
                            + " where id = :id and first_read_at is null")
                    .param("now", db(time.now()))
                    .param("by", viewer.displayName())
                    .param("id", owed.id())
                    .update();
        }
    }

    /** Empty while nobody of the unit has opened it. */
    @Transactional(readOnly = true)
    public Optional<Reading> of(long obligationId) {
        return jdbc.sql("select first_read_at, first_read_by from obligation"
                        + " where id = :id and first_read_at is not null")
                .param("id", obligationId)
                .query((row, number) ->
                        new Reading(Instants.read(row, "first_read_at"), row.getString("first_read_by")))
                .optional();
    }
}

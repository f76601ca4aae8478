package liandong.api;

import java.time.Instant;
import java.util.Optional;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered under which key (幂等键). A key never expires: what it stood for is on file like the report itself. */
@Repository
class SubmissionKeys {

    private final JdbcClient jdbc;

    SubmissionKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A key as it is used.
     *
     * @param requestHash of everything that was sent under it
     */
    record Use(long unitId, String key, long obligationId, String requestHash) {}

    /**
     * What was answered to the same before.
     *
     * @throws KeyUsed when the key stands for something else
     */
    Optional<String> answer(Use use) {
        return jdbc.sql("select obligation_id, request_hash, answer from api_submission"
                        + " where unit_id = :unit and idempotency_key = :key")
                .param("unit", use.unitId())
                .param("key", use.key())
                .query((row, number) -> {
                    if (row.getLong("obligation_id") != use.obligationId()
                            || !row.getString("request_hash").equals(use.requestHash())) {
                        throw new KeyUsed();
                    }
                    return row.getString("answer");
                })
                .optional();
    }

    /** Whoever takes the same key at the same time waits until this transaction has ended. */
    void take(Use use, Instant now) {
        jdbc.sql("""
                        insert into api_submission (unit_id, idempotency_key, request_hash, obligation_id, answer, made_at)
                        values (:unit, :key, :hash, :obligation, '', :now)""")
                .param("unit", use.unitId())
                .param("key", use.key())
                .param("hash", use.requestHash())
                .param("obligation", use.obligationId())
                .param("now", Instants.db(now))
                .update();
    }

    void keep(Use use, String answer) {
        jdbc.sql("update api_submission set answer = :answer where unit_id = :unit and idempotency_key = :key")
                .param("answer", answer)
                .param("unit", use.unitId())
                .param("key", use.key())
                .update();
    }
}

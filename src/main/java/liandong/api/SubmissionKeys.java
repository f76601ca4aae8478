package liandong.api;

import java.time.Instant;
import java.util.Optional;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered under which key (幂等键). */
@Repository
class SubmissionKeys {

    private final JdbcClient jdbc;

    SubmissionKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Answered(String requestHash, String answer) {}

    Optional<Answered> find(long unitId, String key) {
        return jdbc.sql("select request_hash, answer from api_submission"
                        + " where unit_id = :unit and idempotency_key = :key")
                .param("unit", unitId)
                .param("key", key)
                .query((row, number) -> new Answered(row.getString("request_hash"), row.getString("answer")))
                .optional();
    }

    /** Whoever takes the same key at the same time waits until this transaction has ended. */
    void take(long unitId, String key, String requestHash, long obligationId, Instant now) {
        jdbc.sql("""
                        insert into api_submission (unit_id, idempotency_key, request_hash, obligation_id, answer, made_at)
                        values (:unit, :key, :hash, :obligation, '', :now)""")
                .param("unit", unitId)
                .param("key", key)
                .param("hash", requestHash)
                .param("obligation", obligationId)
                .param("now", Instants.db(now))
                .update();
    }

    void answer(long unitId, String key, String answer) {
        jdbc.sql("update api_submission set answer = :answer where unit_id = :unit and idempotency_key = :key")
                .param("answer", answer)
                .param("unit", unitId)
                .param("key", key)
                .update();
    }
}

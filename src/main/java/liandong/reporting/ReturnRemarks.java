package liandong.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The remarks of receivers (退回意见), kept with the revision they are about. */
@Repository
class ReturnRemarks {

    private final JdbcClient jdbc;

    ReturnRemarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long obligationId, int revisionNo, Map<String, String> remarks, String madeBy, Instant now) {
        remarks.forEach((address, remark) -> jdbc.sql("""
                        insert into return_remark (obligation_id, revision_no, address, remark, made_by, made_at)
                        values (:id, :no, :address, :remark, :by, :now)""")
                .param("id", obligationId)
                .param("no", revisionNo)
                .param("address", address)
                .param("remark", remark)
                .param("by", madeBy)
                .param("now", Instants.db(now))
                .update());
    }

    List<ReturnRemark> of(long obligationId) {
        return jdbc.sql("select * from return_remark where obligation_id = :id order by revision_no, id")
                .param("id", obligationId)
                .query((row, number) -> new ReturnRemark(
                        row.getInt("revision_no"),
                        row.getString("address"),
                        row.getString("remark"),
                        row.getString("made_by"),
                        Instants.read(row, "made_at")))
                .list();
    }
}

package liandong.reporting;

import java.util.TreeMap;
import liandong.document.WorkbookToken;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import liandong.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a person's copy of a workbook said each time it came (工作簿来件). Where just that is stored now, the same copy mended
 * and sent again goes on with this person's own work and writes over nobody else's.
 */
@Repository
class WorkbookReadings {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    WorkbookReadings(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void note(Viewer sender, WorkbookToken token, ReportDraft read) {
        if (!hasSaid(sender, token, read)) {
            jdbc.sql("insert into workbook_reading (obligation_id, account_id, copy_id, content_hash, read_at)"
                            + " values (:obligation, :account, :copy, :hash, :now)")
                    .param("obligation", token.obligationId())
                    .param("account", sender.accountId())
                    .param("copy", token.copy())
                    .param("hash", hash(read))
                    .param("now", Instants.db(time.now()))
                    .update();
        }
    }

    /** Whether that is what this copy said, in the hands of the same person, at one time. */
    boolean hasSaid(Viewer sender, WorkbookToken token, ReportDraft stored) {
        return jdbc.sql("select count(*) from workbook_reading where obligation_id = :obligation"
                                + " and account_id = :account and copy_id = :copy and content_hash = :hash")
                        .param("obligation", token.obligationId())
                        .param("account", sender.accountId())
                        .param("copy", token.copy())
                        .param("hash", hash(stored))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String hash(ReportDraft draft) {
        return Sha256.of(draft.values().toJson() + new TreeMap<>(draft.warnReasons()));
    }
}

package liandong.reporting;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import liandong.engine.Retrying;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Workbooks that were sent back to whoever uploaded them (退回的工作簿), to be fetched for a week: the last one of each
 * person and report, in parts like attachments.
 */
@Service
public class ReturnedWorkbooks {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int PART = 512 << 10;

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final Retrying retrying;

    ReturnedWorkbooks(JdbcClient jdbc, BusinessTime time, Retrying retrying) {
        this.jdbc = jdbc;
        this.time = time;
        this.retrying = retrying;
    }

    /** Takes the place of the one before, and throws away what nobody fetched in time. */
    public void keep(Viewer viewer, WorkbookOutcome.Returned returned) {
        retrying.inTransaction(() -> replace(viewer, returned));
    }

    private void replace(Viewer viewer, WorkbookOutcome.Returned returned) {
        drop(viewer, returned.obligationId());
        jdbc.sql("delete from returned_workbook where made_at < :before")
                .param("before", Instants.db(time.now().minus(KEPT)))
                .update();
        byte[] content = returned.workbook();
        for (int from = 0, number = 0; from < content.length; from += PART, number++) {
            jdbc.sql("insert into returned_workbook (obligation_id, account_id, part_no, file_name, made_at, content)"
                            + " values (:id, :account, :number, :name, :now, :content)")
                    .param("id", returned.obligationId())
                    .param("account", viewer.accountId())
                    .param("number", number)
                    .param("name", returned.fileName())
                    .param("now", Instants.db(time.now()))
                    .param("content", Arrays.copyOfRange(content, from, Math.min(content.length, from + PART)))
                    .update();
        }
    }

    @Transactional
    public void drop(Viewer viewer, long obligationId) {
        jdbc.sql("delete from returned_workbook where obligation_id = :id and account_id = :account")
                .param("id", obligationId)
                .param("account", viewer.accountId())
                .update();
    }

    /** What was sent back to this person; nobody else sees it. */
    public Optional<File> find(Viewer viewer, long obligationId) {
        List<String> names = new ArrayList<>();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        jdbc.sql("select file_name, content from returned_workbook"
                        + " where obligation_id = :id and account_id = :account and made_at >= :since order by part_no")
                .param("id", obligationId)
                .param("account", viewer.accountId())
                .param("since", Instants.db(time.now().minus(KEPT)))
                .query(row -> {
                    names.add(row.getString(1));
                    whole.writeBytes(row.getBytes(2));
                });
        return names.stream().findFirst().map(name -> new File(name, whole.toByteArray()));
    }

    /** A file to be fetched. */
    public record File(String name, byte[] content) {}
}

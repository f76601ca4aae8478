package liandong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import liandong.LiandongTest;
import liandong.audit.AuditVerdict.Kind;
import liandong.audit.AuditVerdict.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@LiandongTest
class AuditChainTests {

    @Autowired
    AuditLog log;

    @Autowired
    AuditSealer sealer;

    @Autowired
    AuditVerification verification;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    @Value("${spring.datasource.url}")
    String url;

    @Value("${spring.datasource.username}")
    String user;

    @Value("${spring.datasource.password}")
    String password;

    @BeforeEach
    void anEmptyTrail() {
        for (String table : List.of("audit_link", "audit_anchor", "audit_entry")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("update audit_head set last_position = 0, chain_hash = :start, swept_on = null")
                .param("start", ChainHash.START)
                .update();
    }

    @Test
    void anUntouchedTrailIsIntact() {
        write(3);
        assertThat(sealer.seal()).isEqualTo(3);
        write(2);

        assertThat(verification.verify()).isEqualTo(new AuditVerdict(3, 2, List.of()));
    }

    @Test
    void oneAlteredRowIsNamed() {
        List<Long> rows = write(5);
        sealer.seal();

        jdbc.sql("update audit_entry set detail = 'nothing happened' where id = :id")
                .param("id", rows.get(2))
                .update();

        assertThat(verification.verify().problems()).containsExactly(new Problem(Kind.ALTERED, 3, rows.get(2)));
    }

    @Test
    void evenAMomentThatIsMovedByAMicrosecondIsNoticed() {
        List<Long> rows = write(2);
        sealer.seal();

        jdbc.sql("update audit_entry set at = at + interval '0.000001' second where id = :id")
                .param("id", rows.get(0))
                .update();

        assertThat(verification.verify().problems()).containsExactly(new Problem(Kind.ALTERED, 1, rows.get(0)));
    }

    @Test
    void oneDeletedRowIsNamed() {
        List<Long> rows = write(5);
        sealer.seal();

        jdbc.sql("delete from audit_entry where id = :id")
                .param("id", rows.get(3))
                .update();

        assertThat(verification.verify().problems()).containsExactly(new Problem(Kind.MISSING_ROW, 4, rows.get(3)));
    }

    @Test
    void rowsCutOffAtTheEndWithTheirLinksAreMissed() {
        List<Long> rows = write(5);
        sealer.seal();

        jdbc.sql("delete from audit_link where entry_id >= :id")
                .param("id", rows.get(3))
                .update();
        jdbc.sql("delete from audit_entry where id >= :id")
                .param("id", rows.get(3))
                .update();

        assertThat(verification.verify().problems()).containsExactly(new Problem(Kind.CUT_OFF, 4, 0));
    }

    @Test
    void aChainThatWasMadeAnewDoesNotFitItsAnchor() {
        List<Long> rows = write(5);
        sealer.seal();

        jdbc.sql("update audit_entry set detail = 'nothing happened' where id = :id")
                .param("id", rows.get(0))
                .update();
        jdbc.sql("delete from audit_link").update();
        jdbc.sql("update audit_head set last_position = 0, chain_hash = :start")
                .param("start", ChainHash.START)
                .update();
        sealer.seal();

        assertThat(verification.verify().problems()).containsExactly(new Problem(Kind.ANCHOR_DIFFERS, 5, rows.get(4)));
    }

    @Test
    void aTransactionThatEndsLateIsSealedLate() {
        DefaultTransactionDefinition apart =
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        TransactionStatus slow = transactions.getTransaction(apart);
        log.record("slow-act", "probe:1", null, "");
        TransactionStatus quick = transactions.getTransaction(apart);
        log.record("quick-act", "probe:2", null, "");
        transactions.commit(quick);
        int whileRunning = inAnotherThread();
        transactions.commit(slow);

        assertThat(whileRunning).isEqualTo(1);
        assertThat(sealer.seal()).isEqualTo(1);
        assertThat(verification.verify().intact()).isTrue();
    }

    @Test
    void theCommandReadsTheDatabaseItselfAndEndsWithOneWhenSomethingWasAltered() {
        List<Long> rows = write(2);
        sealer.seal();
        assertThat(VerifyAudit.run(url, user, password)).isZero();

        jdbc.sql("delete from audit_entry where id = :id")
                .param("id", rows.get(1))
                .update();

        assertThat(VerifyAudit.run(url, user, password)).isEqualTo(1);
        assertThat(VerifyAudit.report(verification.verify())).contains(String.valueOf(rows.get(1)));
        assertThat(VerifyAudit.run("jdbc:h2:file:./target/no-such-file;IFEXISTS=TRUE", user, password))
                .isEqualTo(2);
    }

    @Test
    void anActWithoutATransactionIsNotRecordedByItself() {
        assertThatThrownBy(() -> log.record("act", "probe:1", null, ""))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private int inAnotherThread() {
        return java.util.concurrent.CompletableFuture.supplyAsync(sealer::seal).join();
    }

    private List<Long> write(int rows) {
        for (int i = 0; i < rows; i++) {
            int number = i;
            transaction.executeWithoutResult(status -> log.record("probed", "probe:" + number, 7L, "探测 " + number));
        }
        return jdbc.sql("select id from audit_entry order by id")
                .query(Long.class)
                .list();
    }
}

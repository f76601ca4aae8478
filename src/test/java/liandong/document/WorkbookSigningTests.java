package liandong.document;

import static org.assertj.core.api.Assertions.assertThat;

import liandong.LiandongTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@LiandongTest
class WorkbookSigningTests {

    private static final WorkbookToken TOKEN =
            new WorkbookToken(3, 14, 159, 26, "cn-medbeauty-summary-lingbi-2021", "0123456789abcdef", 1, 7, "a-copy");

    @Autowired
    WorkbookSigning signing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aTokenComesBackAsItWasSigned() {
        assertThat(signing.verify(signing.sign(TOKEN))).contains(TOKEN);
    }

    @Test
    void aTokenThatSaysSomethingElseIsRefused() {
        String signed = signing.sign(TOKEN);
        assertThat(signing.verify(signed.replace("|159|", "|160|"))).isEmpty();
        assertThat(signing.verify(signed.substring(0, signed.length() - 1))).isEmpty();
        assertThat(signing.verify(TOKEN.text() + "#")).isEmpty();
        assertThat(signing.verify(TOKEN.text())).isEmpty();
        assertThat(signing.verify("")).isEmpty();
    }

    @Test
    void anotherNodeUnderstandsItAndAnotherServerDoesNot() {
        String signed = of(new WorkbookSettings("", "")).sign(TOKEN);
        assertThat(of(new WorkbookSettings("", "")).verify(signed)).contains(TOKEN);
        String otherKey = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
        assertThat(of(new WorkbookSettings(otherKey, "")).verify(signed)).isEmpty();
    }

    private WorkbookSigning of(WorkbookSettings settings) {
        return new WorkbookSigning(new WorkbookKey(settings, jdbc, transactions, new liandong.shared.SystemTime()));
    }
}

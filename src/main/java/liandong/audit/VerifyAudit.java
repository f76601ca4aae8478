package liandong.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import liandong.audit.AuditVerdict.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The command behind {@code scripts/verify-audit} (审计校验命令): reads the database itself, without the server. Exit code 0:
 * intact; 1: something was altered or is missing; 2: the database could not be read.
 */
public final class VerifyAudit {

    private final ResourceBundle words;

    private VerifyAudit(Locale locale) {
        this.words = ResourceBundle.getBundle(
                "messages/audit", locale, ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static void main(String[] arguments) {
        Map<String, String> settings = System.getenv();
        System.exit(new VerifyAudit(Locale.getDefault())
                .run(
                        settings.getOrDefault("LIANDONG_DB_URL", ""),
                        settings.getOrDefault("LIANDONG_DB_USER", "liandong"),
                        settings.getOrDefault("LIANDONG_DB_PASSWORD", "liandong")));
    }

    private int run(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setReadOnly(true);
            AuditVerdict verdict =
                    new AuditVerification(JdbcClient.create(new SingleConnectionDataSource(connection, true))).verify();
            tell(verdict);
            return verdict.intact() ? 0 : 1;
        } catch (SQLException e) {
            System.err.println(say("audit.verify.unreadable", url, e.getMessage()));
            return 2;
        }
    }

    private void tell(AuditVerdict verdict) {
        for (Problem problem : verdict.problems()) {
            System.out.println(say(
                    "audit.verify." + problem.kind().word(),
                    problem.position(),
                    problem.row()));
        }
        System.out.println(say(
                verdict.intact() ? "audit.verify.intact" : "audit.verify.harmed", verdict.checked(), verdict.waiting()));
    }

    /** Numbers without grouping: they are looked up elsewhere. */
    private String say(String key, Object... arguments) {
        Object[] texts = java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
        return java.text.MessageFormat.format(words.getString(key), texts);
    }
}

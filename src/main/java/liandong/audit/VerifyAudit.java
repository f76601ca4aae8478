package liandong.audit;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The command behind {@code scripts/verify-audit} (审计校验命令): takes the address, user and password of a database and reads
 * it without the server. Exit code 0: intact; 1: something was altered or is missing; 2: it could not be read.
 */
public final class VerifyAudit {

    private VerifyAudit() {}

    public static void main(String[] database) {
        System.exit(run(database[0], database[1], database[2]));
    }

    static int run(String url, String user, String password) {
        try {
            AuditVerdict verdict =
                    new AuditVerification(JdbcClient.create(new DriverManagerDataSource(url, user, password))).verify();
            System.out.println(report(verdict));
            return verdict.intact() ? 0 : 1;
        } catch (DataAccessException e) {
            System.err.println(
                    say("audit.verify.unreadable", url, e.getMostSpecificCause().getMessage()));
            return 2;
        }
    }

    /** What is printed, here and by a running rehearsal: each finding, then the sum. */
    public static String report(AuditVerdict verdict) {
        Stream<String> problems = verdict.problems().stream()
                .map(problem -> say("audit.verify." + problem.kind().word(), problem.position(), problem.row()));
        String sum = say(
                verdict.intact() ? "audit.verify.intact" : "audit.verify.harmed", verdict.checked(), verdict.waiting());
        return Stream.concat(problems, Stream.of(sum)).collect(Collectors.joining("\n"));
    }

    /** Numbers without grouping: they are looked up elsewhere. */
    private static String say(String key, @Nullable Object... arguments) {
        ResourceBundle words = ResourceBundle.getBundle(
                "messages/audit",
                Locale.getDefault(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return MessageFormat.format(
                words.getString(key),
                Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}

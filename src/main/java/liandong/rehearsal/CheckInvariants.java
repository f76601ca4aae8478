package liandong.rehearsal;

import java.util.List;
import java.util.stream.Collectors;
import liandong.worklist.InvariantChecker;
import liandong.worklist.InvariantChecker.Violation;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The command behind {@code scripts/check-invariants} (不变量检查): takes the address, user and password of a database, prints
 * what breaks a rule and ends with 1 when anything does.
 */
public final class CheckInvariants {

    private CheckInvariants() {}

    public static void main(String[] database) {
        InvariantChecker checker =
                new InvariantChecker(new DriverManagerDataSource(database[0], database[1], database[2]));
        List<Violation> violations = checker.check();
        System.out.println(report(checker, violations));
        System.exit(violations.isEmpty() ? 0 : 1);
    }

    /** What is printed, here and by a running rehearsal. */
    public static String report(InvariantChecker checker, List<Violation> violations) {
        String summary = "%d invariants checked, %d violations".formatted(checker.ruleCount(), violations.size());
        return violations.stream()
                        .map(Violation::toString)
                        .collect(Collectors.joining("\n", "", "\n"))
                        .stripLeading()
                + summary;
    }
}

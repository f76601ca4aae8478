package liandong.engine.process;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liandong.engine.FailureKind;

/**
 * A stack trace without its messages (失败轨迹): they may quote figures or names from a report, which an administrator
 * does not read.
 */
record FailureTrace(String text, FailureKind kind) {

    private static final Pattern EXCEPTION =
            Pattern.compile("^(?:Caused by: |\\s*Suppressed: )?(?:[\\w$]+\\.)+[\\w$]+");
    private static final Pattern FRAME =
            Pattern.compile("^\\s+at [\\w.$/<>@~-]+\\((?:[\\w.$-]+:\\d+|Native Method|Unknown Source)\\)");

    static FailureTrace of(String stack) {
        String exceptions = lines(stack, line -> !FRAME.matcher(line).lookingAt());
        return new FailureTrace(lines(stack, line -> true), FailureKind.of(exceptions));
    }

    private static String lines(String stack, Predicate<String> wanted) {
        return stack.lines()
                .filter(wanted)
                .map(FailureTrace::withoutMessage)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String withoutMessage(String line) {
        Matcher frame = FRAME.matcher(line);
        if (frame.lookingAt()) {
            return frame.group();
        }
        Matcher exception = EXCEPTION.matcher(line);
        return exception.lookingAt() ? exception.group() : "";
    }
}

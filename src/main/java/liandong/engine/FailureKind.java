package liandong.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Why a step failed, in plain words (失败原因), told from the classes in its trace. */
public enum FailureKind {
    /** Somebody else was faster; trying again is enough. */
    CONFLICT("OptimisticLocking|PessimisticLock|CannotAcquireLock|Deadlock|LockTimeout"),
    /** A rule of ours does not allow it; the data has to be put right first. */
    REFUSED("liandong\\.\\S*(Refused|Conflict)|(Caused by: |^)liandong\\.\\S+"),
    /** The database was not there or would not take the row. */
    DATABASE(
            "java\\.sql\\.|org\\.springframework\\.dao\\.|org\\.springframework\\.jdbc\\.\\w*Exception|CannotCreateTransaction"),
    /** The diagram names something that does not exist. */
    DEFINITION("ELException|PropertyNotFound|MethodNotFound|DmnEngineException|FeelException|UnknownProperty"),
    /** Everything else: a mistake in the program. */
    PROGRAM("");

    private final Pattern sign;

    FailureKind(String sign) {
        this.sign = Pattern.compile(sign, Pattern.MULTILINE);
    }

    /** Told from the lines of a trace that name exceptions. */
    public static FailureKind of(String exceptions) {
        return Arrays.stream(values())
                .filter(kind -> kind.sign.matcher(exceptions).find())
                .findFirst()
                .orElse(PROGRAM);
    }

    public String messageKey() {
        return "engine.failed.kind." + name().toLowerCase(Locale.ROOT);
    }
}

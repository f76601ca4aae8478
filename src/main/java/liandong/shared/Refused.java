package liandong.shared;

import java.util.List;

/**
 * Something a person asked for that the rules do not allow (不予办理). Carries a message key, so that the page says in
 * the user's language why, and what to do. Answered as 422 at the place of the error.
 */
public class Refused extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    public Refused(String messageKey, Object... arguments) {
        super(messageKey + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** Guards a state change: refused unless the condition holds. */
    public static void unless(boolean condition, String messageKey, Object... arguments) {
        if (!condition) {
            throw new Refused(messageKey, arguments);
        }
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}

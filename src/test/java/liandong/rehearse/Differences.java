package liandong.rehearse;

import java.util.ArrayList;
import java.util.List;

/** What differs from what was demanded, each a sentence. */
class Differences {

    private final List<String> found = new ArrayList<>();

    void add(String text, Object... arguments) {
        found.add(text.formatted(arguments));
    }

    void unlessSame(String subject, String what, Object expected, Object actual) {
        if (!String.valueOf(expected).equals(String.valueOf(actual))) {
            add("%s: %s should be %s, is %s", subject, what, expected, actual);
        }
    }

    List<String> all() {
        return found;
    }
}

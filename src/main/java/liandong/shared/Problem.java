package liandong.shared;

import java.util.List;

/**
 * One thing wrong with a form (填写问题), shown in the error summary and at its field. Pages take a list of them under
 * the name {@code problems}.
 *
 * @param field id of the field, the link of the summary leads there
 * @param messageKey what is wrong, in the user's language
 */
public record Problem(String field, String messageKey, List<Object> arguments) {

    public static Problem of(String field, String messageKey, Object... arguments) {
        return new Problem(field, messageKey, List.of(arguments));
    }

    /** A refusal shown at the field it is about. */
    public static Problem of(String field, Refused refused) {
        return new Problem(field, refused.messageKey(), List.of(refused.arguments()));
    }
}

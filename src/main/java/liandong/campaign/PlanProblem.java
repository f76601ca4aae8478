package liandong.campaign;

import java.util.List;

/**
 * Something wrong in a plan file (方案问题): where, and what was expected.
 *
 * @param line line in the file, 0 when unknown
 * @param path field, e.g. {@code reporting[0].to}
 * @param messageKey key in the campaign's messages, with arguments
 */
public record PlanProblem(int line, String path, String messageKey, List<Object> arguments) {
    public PlanProblem(int line, String path, String messageKey) {
        this(line, path, messageKey, List.of());
    }
}

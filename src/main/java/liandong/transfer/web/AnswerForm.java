package liandong.transfer.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import liandong.transfer.Disposal;
import liandong.transfer.TransferAnswering.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers in a step of a transfer (环节表单).
 *
 * @param act which of the step's buttons was pressed
 * @param disposal chosen result by id of the item; absent where nothing was done yet
 * @param remark words about it, by id of the item
 */
record AnswerForm(
        @Nullable Integer version,
        @Nullable String act,
        @Nullable String reason,
        @Nullable Map<Long, Disposal> disposal,
        @Nullable Map<Long, String> remark) {

    static final AnswerForm EMPTY = new AnswerForm(null, null, null, null, null);

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    String pressed() {
        return Objects.requireNonNullElse(act, "");
    }

    String said() {
        return Objects.requireNonNullElse(reason, "").strip();
    }

    /** Those with a result. */
    Map<Long, Answer> answers() {
        Map<Long, Answer> answers = new LinkedHashMap<>();
        Objects.requireNonNullElse(disposal, Map.<Long, Disposal>of()).forEach((id, chosen) -> {
            if (chosen != null) {
                answers.put(id, new Answer(chosen, remarkOf(id)));
            }
        });
        return answers;
    }

    public @Nullable Disposal disposalOf(long id) {
        return disposal == null ? null : disposal.get(id);
    }

    public String remarkOf(long id) {
        return remark == null
                ? ""
                : Objects.requireNonNullElse(remark.get(id), "").strip();
    }
}

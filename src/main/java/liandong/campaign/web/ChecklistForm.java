package liandong.campaign.web;

import java.util.ArrayList;
import java.util.List;
import liandong.campaign.Checklist;
import liandong.campaign.Checklist.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a unit ticked (清单填写): {@code answer-<requirement>} and {@code note-<requirement>}. */
record ChecklistForm(MultiValueMap<String, String> fields) {

    List<Answer> toAnswers(Checklist checklist) {
        List<Answer> answers = new ArrayList<>();
        for (Checklist.Item item : checklist.items()) {
            String answer = fields.getFirst("answer-" + item.requirementId());
            String note = fields.getFirst("note-" + item.requirementId());
            if (answer != null) {
                answers.add(new Answer(item.requirementId(), answer, note == null ? "" : note));
            }
        }
        return answers;
    }

    /** The checklist as it was typed, to be shown again. */
    Checklist typedInto(Checklist checklist) {
        List<Checklist.Item> items = checklist.items().stream()
                .map(item -> new Checklist.Item(
                        item.requirementId(),
                        item.requirement(),
                        item.dutyKind(),
                        item.part(),
                        typed(fields.getFirst("answer-" + item.requirementId())),
                        fields.getFirst("note-" + item.requirementId()),
                        item.tickedBy(),
                        item.tickedAt()))
                .toList();
        return new Checklist(
                checklist.id(),
                checklist.phaseId(),
                checklist.ownerUnitId(),
                checklist.receiverUnitId(),
                checklist.leadUnitId(),
                checklist.unitName(),
                checklist.state(),
                checklist.doneAt(),
                items);
    }

    private static @Nullable Boolean typed(@Nullable String answer) {
        return answer == null || answer.equals("OPEN") ? null : Boolean.valueOf(answer.equals("DONE"));
    }
}

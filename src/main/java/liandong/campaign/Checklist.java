package liandong.campaign;

import java.time.Instant;
import java.util.List;
import liandong.organization.Stake;
import org.jspecify.annotations.Nullable;

/** What one unit has to do in a phase (阶段清单), requirement by requirement. State is OPEN, DONE or WITHDRAWN. */
public record Checklist(
        long id,
        long phaseId,
        Long ownerUnitId,
        Long receiverUnitId,
        Long leadUnitId,
        String unitName,
        String state,
        @Nullable Instant doneAt,
        List<Item> items)
        implements Stake {

    public boolean isOpen() {
        return state.equals("OPEN");
    }

    /** What is asked, in its order. */
    public List<Long> requirementIds() {
        return items.stream().map(Item::requirementId).toList();
    }

    /** Whether it is done and says already what these answers say. */
    boolean isDoneWith(List<Answer> answers) {
        return state.equals("DONE")
                && answers.stream()
                        .allMatch(answer -> items.stream()
                                .anyMatch(item -> item.requirementId() == answer.requirementId()
                                        && item.concerned() != null
                                        && answer.answer().equals(item.concerned() ? "DONE" : "NOT_CONCERNED")));
    }

    /**
     * One requirement (阶段要求). {@code concerned} is null while nobody has ticked it, false when the unit has nothing to do
     * here. {@code dutyKind} and {@code part} are those of an item of the responsibility ledger, else null.
     */
    public record Item(
            long requirementId,
            String requirement,
            @Nullable String dutyKind,
            @Nullable String part,
            @Nullable Boolean concerned,
            @Nullable String note,
            @Nullable String tickedBy,
            @Nullable Instant tickedAt) {

        public boolean isTicked() {
            return concerned != null;
        }

        /** OPEN, DONE or NOT_CONCERNED. */
        public String answer() {
            return concerned == null ? "OPEN" : concerned ? "DONE" : "NOT_CONCERNED";
        }
    }

    /** What a unit says about one requirement: OPEN, DONE or NOT_CONCERNED. */
    public record Answer(long requirementId, String answer, String note) {}
}

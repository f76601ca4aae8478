package liandong.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import liandong.organization.LiaisonEntry;
import org.jspecify.annotations.Nullable;

/**
 * One row of a roster file with what it would change and what is wrong with it (名册行).
 *
 * @param number as Excel shows it
 * @param cells as read, by column
 * @param unitId the unit it is about, null when it is not known
 * @param entry the person it enters, null when it names none or is wrong
 * @param contact new telephone and mailbox of the unit, null when they stay
 */
public record RosterLine(
        int number,
        Map<RosterColumn, String> cells,
        @Nullable Long unitId,
        @Nullable LiaisonEntry entry,
        @Nullable Contact contact,
        Change change,
        List<CellProblem> problems,
        List<Notice> notices) {

    /** What the row would do about its person. */
    public enum Change {
        NOTHING,
        NEW_PERSON,
        KNOWN_PERSON,
        NEW_PHONE,
        REFUSED
    }

    /** How a unit is reached after the import. */
    public record Contact(
            @Nullable String officeEmail, @Nullable String phone) {}

    /** What is wrong with one cell, in the user's language by its key. */
    public record CellProblem(RosterColumn column, String messageKey, List<Object> arguments) {}

    /** What to look at before it is applied. */
    public record Notice(String messageKey, List<Object> arguments) {}

    public String cell(RosterColumn column) {
        return cells.getOrDefault(column, "");
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** Whether applying it changes anything. */
    public boolean changesAnything() {
        return !isRefused() && (contact != null || change != Change.NOTHING);
    }

    public Optional<CellProblem> problem(RosterColumn column) {
        return problems.stream().filter(one -> one.column() == column).findFirst();
    }
}

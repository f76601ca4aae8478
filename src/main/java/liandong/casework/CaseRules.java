package liandong.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import liandong.shared.PlainText;
import liandong.shared.Problem;
import liandong.shared.Refused;
import liandong.shared.Uscc;
import org.jspecify.annotations.Nullable;

/** What must hold of a case before it is kept (案件登记校验); everything that is wrong at once. */
final class CaseRules {

    private final CaseFacts facts;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    private CaseRules(CaseFacts facts, LocalDate today) {
        this.facts = facts;
        this.today = today;
    }

    static List<Problem> problems(CaseFacts facts, LocalDate today) {
        return new CaseRules(facts, today).check();
    }

    private List<Problem> check() {
        text("title", facts.title(), true, PlainText::title);
        text("subjectName", facts.subject().name(), true, PlainText::title);
        text("place", facts.place(), false, PlainText::title);
        text("facts", facts.facts(), true, PlainText::statement);
        boolean decided = facts.dates().decidedOn() != null;
        text("violated", facts.violated(), decided, PlainText::note);
        text("penaltyBasis", facts.penaltyBasis(), decided, PlainText::note);
        text("decisionNumber", facts.decisionNumber(), decided, PlainText::title);
        text("otherMeasures", facts.penalty().otherMeasures(), false, PlainText::note);
        checkUscc();
        checkPenalty(decided);
        checkDates();
        return problems;
    }

    private void text(String field, String text, boolean required, Consumer<String> guard) {
        if (required && text.isBlank()) {
            problems.add(Problem.of(field, "casework.problem.required"));
            return;
        }
        try {
            guard.accept(text);
        } catch (Refused refused) {
            problems.add(Problem.of(field, refused));
        }
    }

    private void checkUscc() {
        Subject subject = facts.subject();
        if (subject.uscc().isEmpty()) {
            return;
        }
        if (subject.kind() == SubjectKind.PERSON) {
            problems.add(Problem.of("uscc", "casework.problem.uscc-person"));
        } else if (!Uscc.isValid(subject.uscc())) {
            problems.add(Problem.of("uscc", "casework.problem.uscc"));
        }
    }

    private void checkPenalty(boolean decided) {
        if (decided && facts.penalty().isNothing()) {
            problems.add(Problem.of("otherMeasures", "casework.problem.no-penalty"));
        } else if (!decided && facts.penalty().punishes()) {
            problems.add(Problem.of("decidedOn", "casework.problem.not-decided"));
        }
    }

    private void checkDates() {
        CaseDates dates = facts.dates();
        if (dates.foundOn() == null) {
            problems.add(Problem.of("foundOn", "casework.problem.required"));
        }
        if (dates.decidedOn() != null && dates.filedOn() == null) {
            problems.add(Problem.of("filedOn", "casework.problem.decided-not-filed"));
        }
        if (dates.exposedOn() != null && dates.decidedOn() == null) {
            problems.add(Problem.of("exposedOn", "casework.problem.exposed-not-decided"));
        }
        LocalDate last = inOrder("foundOn", dates.foundOn(), null);
        last = inOrder("filedOn", dates.filedOn(), last);
        last = inOrder("decidedOn", dates.decidedOn(), last);
        inOrder("exposedOn", dates.exposedOn(), last);
    }

    private @Nullable LocalDate inOrder(String field, @Nullable LocalDate day, @Nullable LocalDate before) {
        if (day == null) {
            return before;
        }
        if (day.isAfter(today)) {
            problems.add(Problem.of(field, "casework.problem.in-future"));
        } else if (before != null && day.isBefore(before)) {
            problems.add(Problem.of(field, "casework.problem.before", String.valueOf(before)));
        }
        return day;
    }
}

package liandong.reporting.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import liandong.document.Workbooks;
import liandong.notification.MailFile;
import liandong.reporting.Obligation;
import liandong.reporting.ObligationState;
import liandong.reporting.Obligations;
import liandong.reporting.ReportRevision;
import liandong.reporting.ReportWorkbooks;
import liandong.reporting.Words;
import liandong.reporting.WorkbookOutcome;
import liandong.reporting.WorkbookOutcome.Moved;
import liandong.reporting.WorkbookOutcome.Newer;
import liandong.reporting.WorkbookOutcome.OtherForm;
import liandong.reporting.WorkbookOutcome.Returned;
import liandong.reporting.WorkbookOutcome.Taken;
import liandong.reporting.WorkbookOutcome.ToConfirm;
import liandong.shared.Refused;
import org.springframework.stereotype.Component;

/** Puts what became of a workbook into the words of a mail (答复措辞), with the file that goes back. */
@Component
class WorkbookAnswer {

    private static final int MOST_PLACES = 20;

    private final Obligations obligations;
    private final FormsByMail forms;
    private final ReportWorkbooks workbooks;
    private final Words words;

    WorkbookAnswer(Obligations obligations, FormsByMail forms, ReportWorkbooks workbooks, Words words) {
        this.obligations = obligations;
        this.forms = forms;
        this.workbooks = workbooks;
        this.words = words;
    }

    Answered of(String fileName, WorkbookOutcome outcome) {
        if (outcome instanceof Taken taken) {
            return taken(taken, obligations.get(taken.obligationId()));
        }
        if (outcome instanceof Returned back) {
            Obligation owed = obligations.get(back.obligationId());
            return notTaken(
                    owed,
                    "returned",
                    List.of(words.of(
                            "reporting.mail.marked",
                            title(owed),
                            back.mistakes().size())),
                    Optional.of(file(back.fileName(), back.workbook())));
        }
        if (outcome instanceof ToConfirm confirm) {
            Obligation owed = obligations.get(confirm.obligationId());
            return notTaken(
                    owed,
                    "to-confirm",
                    computed(owed, confirm),
                    Optional.of(file(workbooks.fileName(owed), confirm.workbook())));
        }
        if (outcome instanceof Newer newer) {
            Obligation owed = obligations.get(newer.obligationId());
            return notTaken(owed, "newer", List.of(newer(owed, newer)), Optional.empty());
        }
        if (outcome instanceof Moved moved) {
            Obligation owed = obligations.get(moved.obligationId());
            return notTaken(owed, "moved", moved(owed, moved), forms.of(owed));
        }
        return otherForm(fileName, (OtherForm) outcome);
    }

    Answered refused(String fileName, Refused refused) {
        return new Answered(
                false,
                words.of("reporting.mail.result.refused", fileName),
                List.of(words.of("reporting.mail.refused", fileName, reason(refused))),
                List.of(),
                null);
    }

    private Answered taken(Taken taken, Obligation owed) {
        List<String> said = new ArrayList<>();
        String receipt = owed.receiptNumber(owed.standing().revisionNo());
        if (!taken.handedIn()) {
            said.add(words.of("reporting.mail.kept", title(owed)));
        } else if (owed.state() == ObligationState.UNIT_REVIEW) {
            said.add(words.of("reporting.mail.in-unit", title(owed), receipt));
        } else {
            said.add(words.of("reporting.mail.handed-in", title(owed), receipt));
        }
        if (!taken.ignored().isEmpty()) {
            said.add(words.of("reporting.workbook.ignored", listed(taken.ignored().stream())));
        }
        String result = words.of(
                taken.handedIn() ? "reporting.mail.result.handed-in" : "reporting.mail.result.kept",
                title(owed),
                receipt);
        return new Answered(true, result, said, List.of(), owed.id());
    }

    private List<String> computed(Obligation owed, ToConfirm confirm) {
        return Stream.concat(
                        Stream.of(words.of("reporting.mail.to-confirm", title(owed))),
                        confirm.computed().stream()
                                .limit(MOST_PLACES)
                                .map(cell -> cell.at() + "  " + cell.formula() + " → " + cell.result()))
                .toList();
    }

    /** Only its page shows both side by side, whatever may leave by mail. */
    private String newer(Obligation owed, Newer newer) {
        ReportRevision saved = newer.saved();
        return newer.open()
                ? words.of("reporting.mail.newer", title(owed), saved.filledBy(), words.minute(saved.savedAt()))
                : words.of("reporting.mail.closed", title(owed));
    }

    private List<String> moved(Obligation owed, Moved moved) {
        String places = listed(moved.cells().stream().map(cell -> cell.at().toString()));
        return List.of(words.of("reporting.mail.moved", title(owed), places));
    }

    private Answered otherForm(String fileName, OtherForm other) {
        List<MailFile> right =
                Optional.ofNullable(other.obligationId()).flatMap(obligations::find).flatMap(forms::of).stream()
                        .toList();
        List<String> said =
                new ArrayList<>(List.of(words.of("reporting.mail.refused", fileName, reason(other.reason()))));
        if (!right.isEmpty()) {
            said.add(words.of("reporting.mail.right-form"));
        }
        return new Answered(
                false, words.of("reporting.mail.result.other-form", fileName), said, right, other.obligationId());
    }

    private Answered notTaken(Obligation owed, String what, List<String> said, Optional<MailFile> back) {
        return new Answered(
                false,
                words.of("reporting.mail.result." + what, title(owed)),
                said,
                back.stream().toList(),
                owed.id());
    }

    private String reason(Refused refused) {
        return words.of(refused.messageKey(), refused.arguments());
    }

    private static String listed(Stream<String> places) {
        return String.join("、", places.limit(MOST_PLACES).toList());
    }

    private static String title(Obligation owed) {
        return owed.terms().title();
    }

    private static MailFile file(String name, byte[] content) {
        return new MailFile(name, Workbooks.MEDIA_TYPE, content);
    }
}

package liandong.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liandong.reporting.Obligation;
import liandong.reporting.ObligationState;
import liandong.reporting.ReportRevision;
import liandong.reporting.ReportingItem;
import liandong.table.Field;
import liandong.table.ReportTable;
import liandong.table.TextPart;
import liandong.worklist.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of one report shows (报送页).
 *
 * @param shown the revision that is shown, null when there is none yet
 * @param typed values by address
 * @param filling null for a viewer who only reads
 * @param reasons warnings that want a reason
 * @param newCases blank cases to add below the others
 */
record ReportPage(
        Obligation owed,
        ReportingItem item,
        ReportTable table,
        String ownerName,
        String receiverName,
        Lamp lamp,
        Permissions may,
        @Nullable ReportRevision shown,
        Map<String, String> typed,
        @Nullable GridView grid,
        @Nullable Filling filling,
        List<FindingView> findings,
        List<ReasonView> reasons,
        List<ReportRevision> revisions,
        List<Step> steps,
        ReviewView review,
        int cases,
        int version) {

    public String value(String address) {
        return typed.getOrDefault(address, "");
    }

    public String tone(String address) {
        return FindingView.tone(findings, address);
    }

    /** What is to be told in words. */
    public List<TextPart> texts() {
        return table.texts(typed);
    }

    public boolean sections() {
        return texts().stream().anyMatch(text -> !text.heading().isEmpty());
    }

    public boolean sectionsAsked() {
        return texts().stream().anyMatch(text -> !text.heading().isEmpty() && text.required());
    }

    /** Findings at one place outside the grid. */
    public List<FindingView> at(String address) {
        return findings.stream()
                .filter(finding -> finding.address().equals(address))
                .toList();
    }

    public boolean zero() {
        return shown != null && shown.draft().values().zero();
    }

    public boolean zeroPossible() {
        return may.fill() && table.zeroReportAllowed();
    }

    /** Numbers of the cases shown, 0 first. */
    public List<Integer> caseNumbers() {
        return IntStream.range(0, cases).boxed().toList();
    }

    /** Short columns of a case stand side by side, long texts below each other. */
    public List<Field> caseColumns(boolean longText) {
        return table.caseColumns().stream()
                .filter(column -> column.maxLength() > 200 == longText)
                .toList();
    }

    /** What a unit can quote: period, report and revision. */
    public String receiptNumber() {
        return owed.receiptNumber(shown == null ? 0 : shown.revisionNo());
    }

    /** A report that came but was not taken before the lock is no missing one. */
    public String stateKey() {
        return owed.state() == ObligationState.LOCKED && owed.standing().firstSubmittedAt() != null
                ? "review.state.not-taken"
                : owed.state().messageKey();
    }

    public String stateTone() {
        return switch (owed.state()) {
            case OPEN, RELEASED -> "plain";
            case UNIT_REVIEW, SUBMITTED -> "info";
            case RETURNED -> "warn";
            case ACCEPTED -> "good";
            case LOCKED -> "bad";
        };
    }

    public Stream<FindingView> errors() {
        return findings.stream().filter(FindingView::error);
    }
}

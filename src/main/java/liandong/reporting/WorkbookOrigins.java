package liandong.reporting;

import java.util.Optional;
import liandong.document.WorkbookToken;
import liandong.document.Workbooks;
import liandong.organization.Access;
import liandong.organization.Viewer;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells from the token of a workbook whether it is one of this report (工作簿核对): unit, month, report, table. */
@Component
class WorkbookOrigins {

    private final Workbooks workbooks;
    private final Obligations obligations;
    private final ItemTables tables;

    WorkbookOrigins(Workbooks workbooks, Obligations obligations, ItemTables tables) {
        this.workbooks = workbooks;
        this.obligations = obligations;
        this.tables = tables;
    }

    /**
     * Why it is another one; empty when it is the right one.
     *
     * @param askedId null when the workbook itself says which report it is for
     */
    Optional<WorkbookOutcome> other(Viewer sender, Optional<WorkbookToken> token, @Nullable Long askedId) {
        if (token.isEmpty()) {
            return other("reporting.workbook.unknown", askedId);
        }
        Optional<Obligation> found = obligations
                .find(token.get().obligationId())
                .filter(owed -> Access.canSee(sender, owed)
                        && owed.ownerUnitId() == token.get().unitId()
                        && owed.terms().roundId() == token.get().roundId());
        if (found.isEmpty()) {
            return other("reporting.workbook.other-unit", askedId);
        }
        Obligation of = found.get();
        if (askedId != null && askedId != of.id()) {
            return elsewhere(of, obligations.get(askedId));
        }
        String version = workbooks.versionOf(tables.ofRound(of.terms().roundId()));
        return version.equals(token.get().tableVersion())
                ? Optional.empty()
                : other("reporting.workbook.older-table", of.id());
    }

    private static Optional<WorkbookOutcome> elsewhere(Obligation of, Obligation asked) {
        if (!of.ownerUnitId().equals(asked.ownerUnitId())) {
            return other("reporting.workbook.other-unit", asked.id());
        }
        boolean sameReport = of.terms().itemId() == asked.terms().itemId();
        return other(
                sameReport ? "reporting.workbook.other-period" : "reporting.workbook.other-report",
                asked.id(),
                of.terms().title(),
                asked.terms().title());
    }

    private static Optional<WorkbookOutcome> other(String messageKey, @Nullable Long rightId, Object... arguments) {
        return Optional.of(new WorkbookOutcome.OtherForm(new Refused(messageKey, arguments), rightId));
    }
}

package liandong.reporting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import liandong.organization.CallLog;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.reporting.BackEntries;
import liandong.reporting.Corrections;
import liandong.reporting.ExtensionRequests;
import liandong.reporting.Obligation;
import liandong.reporting.OwnReviews;
import liandong.reporting.Proxying;
import liandong.reporting.ReportRevision;
import liandong.reporting.Reports;
import liandong.table.Block;
import liandong.table.ReportTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a report shows about its review (审核). */
@Component
class ReviewViews {

    private final Reports reports;
    private final ExtensionRequests extensions;
    private final Corrections corrections;
    private final Proxying proxying;
    private final BackEntries backEntries;
    private final OwnReviews ownReviews;
    private final CallLog calls;
    private final Directory directory;
    private final PlaceNames names;

    ReviewViews(
            Reports reports,
            ExtensionRequests extensions,
            Corrections corrections,
            Proxying proxying,
            BackEntries backEntries,
            OwnReviews ownReviews,
            CallLog calls,
            Directory directory,
            PlaceNames names) {
        this.reports = reports;
        this.extensions = extensions;
        this.corrections = corrections;
        this.proxying = proxying;
        this.backEntries = backEntries;
        this.ownReviews = ownReviews;
        this.calls = calls;
        this.directory = directory;
        this.names = names;
    }

    /**
     * @param readable the revisions the viewer may read, first one first
     * @param findings of what was typed
     */
    ReviewView of(
            Obligation owed,
            ReportTable table,
            @Nullable ReportRevision shown,
            List<ReportRevision> readable,
            ReportForm form,
            List<FindingView> findings) {
        ReportRevision before = shown == null ? null : before(shown, readable);
        return new ReviewView(
                remarks(owed, table, shown, before),
                shown == null || before == null ? List.of() : changes(table, before, shown),
                reports.waivers(owed.id()),
                extensions.of(owed.id()),
                corrections.of(owed.id()),
                proxying.latest(owed.id()).orElse(null),
                ownReviews.wanted(owed.ownerUnitId()),
                backEntries.months(owed),
                directory.unit(owed.ownerUnitId()).map(Unit::phone).orElse(null),
                calls.about("obligation:" + owed.id()),
                places(table, form),
                errors(findings));
    }

    private static @Nullable ReportRevision before(ReportRevision shown, List<ReportRevision> readable) {
        return readable.stream()
                .filter(revision -> revision.submitted() && revision.revisionNo() < shown.revisionNo())
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** Of the revision shown if it has some, else of the one before. */
    private List<RemarkView> remarks(
            Obligation owed, ReportTable table, @Nullable ReportRevision shown, @Nullable ReportRevision before) {
        List<RemarkView> own = shown == null ? List.of() : remarksOn(owed, table, shown);
        return own.isEmpty() && before != null ? remarksOn(owed, table, before) : own;
    }

    private List<RemarkView> remarksOn(Obligation owed, ReportTable table, ReportRevision revision) {
        return reports.remarks(owed.id()).stream()
                .filter(remark -> remark.revisionNo() == revision.revisionNo())
                .map(remark -> new RemarkView(remark.address(), names.of(table, remark.address()), remark.remark()))
                .toList();
    }

    private List<Change> changes(ReportTable table, ReportRevision before, ReportRevision after) {
        Map<String, String> then = ReportForm.of(before.draft()).typed();
        Map<String, String> now = ReportForm.of(after.draft()).typed();
        Set<String> addresses = new LinkedHashSet<>();
        places(table, ReportForm.of(after.draft())).forEach(place -> addresses.add(place.address()));
        addresses.addAll(new TreeSet<>(then.keySet()));
        addresses.addAll(new TreeSet<>(now.keySet()));
        List<Change> changes = new ArrayList<>();
        for (String address : addresses) {
            String old = then.getOrDefault(address, "").strip();
            String current = now.getOrDefault(address, "").strip();
            if (!old.equals(current) && !address.startsWith(ReportForm.REASON)) {
                changes.add(new Change(address, names.of(table, address), old, current));
            }
        }
        return changes;
    }

    /** Cells and fields of the table, words and cases as far as there are some. */
    private List<Place> places(ReportTable table, ReportForm form) {
        Map<String, Place> places = new LinkedHashMap<>();
        table.grid()
                .ifPresent(grid -> grid.cells()
                        .filter(cell -> cell.block() != Block.HARD)
                        .forEach(cell -> add(places, table, cell.address())));
        table.fields().forEach(field -> add(places, table, field.address()));
        form.typed().keySet().stream()
                .sorted()
                .filter(address -> !table.label(address).isEmpty() || address.startsWith("narrative"))
                .forEach(address -> add(places, table, address));
        return List.copyOf(places.values());
    }

    private void add(Map<String, Place> places, ReportTable table, String address) {
        places.computeIfAbsent(address, key -> new Place(key, names.of(table, key)));
    }

    private static Map<String, String> errors(List<FindingView> findings) {
        Map<String, String> errors = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.error() && finding.isRule())
                .forEach(finding -> errors.merge(
                        finding.ruleId(),
                        finding.text() + "（" + finding.place() + "）",
                        (one, other) -> one + Objects.requireNonNull(places(other))));
        return errors;
    }

    private static String places(String text) {
        return text.substring(text.lastIndexOf('（'));
    }
}

package liandong.reporting.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.reporting.BesideFigures;
import liandong.reporting.Corrections;
import liandong.reporting.FigureSources;
import liandong.reporting.Obligation;
import liandong.reporting.ObligationState;
import liandong.reporting.ProxyEntry;
import liandong.reporting.Proxying;
import liandong.reporting.ReportChecks;
import liandong.reporting.ReportDraft;
import liandong.reporting.ReportRevision;
import liandong.reporting.ReportingItem;
import liandong.reporting.Reports;
import liandong.reporting.SourcedFigures;
import liandong.reporting.Waiver;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import liandong.table.Finding;
import liandong.table.ReportTable;
import liandong.worklist.Lamps;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts together what the page of a report shows (报送页). */
@Component
class ReportPages {

    private final Reports reports;
    private final ReportChecks checks;
    private final BesideFigures besideFigures;
    private final FigureSources sources;
    private final Directory directory;
    private final Lamps lamps;
    private final Proxying proxying;
    private final Corrections corrections;
    private final BusinessTime time;
    private final ReportTimeline timeline;
    private final ReviewViews reviews;
    private final PlaceNames names;
    private final MessageSource messages;

    ReportPages(
            Reports reports,
            ReportChecks checks,
            BesideFigures besideFigures,
            FigureSources sources,
            Directory directory,
            Lamps lamps,
            Proxying proxying,
            Corrections corrections,
            BusinessTime time,
            ReportTimeline timeline,
            ReviewViews reviews,
            PlaceNames names,
            MessageSource messages) {
        this.reports = reports;
        this.checks = checks;
        this.besideFigures = besideFigures;
        this.sources = sources;
        this.directory = directory;
        this.lamps = lamps;
        this.proxying = proxying;
        this.corrections = corrections;
        this.time = time;
        this.timeline = timeline;
        this.reviews = reviews;
        this.names = names;
        this.messages = messages;
    }

    /** The page as stored. */
    ReportPage stored(Viewer viewer, long obligationId) {
        Obligation owed = reports.visible(viewer, obligationId);
        ReportRevision shown = shown(viewer, owed);
        return shown == null
                ? assemble(viewer, owed, null, new ReportForm(Map.of()), List.of(), 0)
                : assemble(viewer, owed, shown, ReportForm.of(shown.draft()), warnings(owed, shown), 0);
    }

    /** The page as stored, with everything that would keep it from being handed in. */
    ReportPage checked(Viewer viewer, long obligationId) {
        Obligation owed = reports.visible(viewer, obligationId);
        ReportRevision shown = shown(viewer, owed);
        ReportDraft draft = shown == null ? ReportDraft.EMPTY : shown.draft();
        return assemble(viewer, owed, shown, ReportForm.of(draft), checks.findings(owed, checks.table(owed), draft), 0);
    }

    /** One earlier revision, to read. */
    ReportPage revision(Viewer viewer, long obligationId, int revisionNo) {
        Obligation owed = reports.visible(viewer, obligationId);
        ReportRevision wanted = readable(viewer, owed).stream()
                .filter(revision -> revision.revisionNo() == revisionNo)
                .findFirst()
                .orElseThrow(NotVisible::new);
        return assemble(viewer, owed, wanted, ReportForm.of(wanted.draft()), warnings(owed, wanted), 0);
    }

    /** The page with what was typed and what is wrong with it. */
    ReportPage typed(Viewer viewer, long obligationId, ReportForm form, List<Finding> findings, int newCases) {
        Obligation owed = reports.visible(viewer, obligationId);
        return assemble(viewer, owed, shown(viewer, owed), form, findings, newCases);
    }

    /** What stands beside the figures when they are read: warnings, with the reasons given. */
    private List<Finding> warnings(Obligation owed, ReportRevision shown) {
        return checks.findings(owed, checks.table(owed), shown.draft()).stream()
                .filter(finding -> !finding.isError())
                .toList();
    }

    /** What counts, or the correction under way: its draft to the unit, what was handed in to everybody. */
    private @Nullable ReportRevision shown(Viewer viewer, Obligation owed) {
        List<ReportRevision> readable = readable(viewer, owed);
        if (owed.state() != ObligationState.ACCEPTED
                || corrections.openFor(owed.id()).isPresent()) {
            return last(readable);
        }
        return reports.counting(owed).orElse(null);
    }

    private static @Nullable ReportRevision last(List<ReportRevision> revisions) {
        return revisions.isEmpty() ? null : revisions.get(revisions.size() - 1);
    }

    private ReportPage assemble(
            Viewer viewer,
            Obligation owed,
            @Nullable ReportRevision shown,
            ReportForm form,
            List<Finding> found,
            int newCases) {
        ReportTable table = checks.table(owed);
        ReportingItem item = reports.item(owed);
        Permissions may = Permissions.of(
                viewer,
                owed,
                owed.isLockedFor(time.now()),
                proxyBegun(owed),
                corrections.openFor(owed.id()).orElse(null));
        List<FindingView> findings =
                notPassed(owed, found).map(one -> view(table, one)).toList();
        Set<String> own = table.ownColumns(owed.terms().unitKind());
        String owner = name(owed.ownerUnitId());
        String receiver = item.receiverExternal() == null ? name(owed.reviewerUnitId()) : item.receiverExternal();
        List<ReportRevision> revisions = readable(viewer, owed);
        ReviewView review = reviews.of(owed, table, shown, revisions, form, findings);
        List<FindingView> atCells =
                Stream.concat(findings.stream(), review.atCells()).toList();
        Instant due = WorkingCalendar.endOf(owed.effectiveDue());
        return new ReportPage(
                owed,
                item,
                table,
                owner,
                receiver,
                lamps.of(due, owed.standing().firstSubmittedAt()),
                may,
                shown,
                form.typed(),
                table.grid()
                        .map(grid -> GridView.of(table, grid, form.typed(), own, atCells))
                        .orElse(null),
                may.fill() ? filling(owed, table, form, atCells) : null,
                atCells,
                reasons(findings, form),
                revisions,
                timeline.of(owed, revisions, reports.dueChanges(owed.id()), owner, receiver),
                review,
                form.cases() + newCases,
                owed.version());
    }

    private Filling filling(Obligation owed, ReportTable table, ReportForm form, List<FindingView> atCells) {
        SourcedFigures sourced = sources.of(owed, table);
        return new Filling(
                FillGrids.of(table, owed.terms().unitKind(), form.typed(), atCells),
                new BesideView(besideFigures.of(owed, table), sourced.proposals(), form.typed()),
                sourced,
                sources.typicalCases(owed, table));
    }

    /** A draft is the unit's own business until it has left the unit. */
    private List<ReportRevision> readable(Viewer viewer, Obligation owed) {
        List<ReportRevision> all = reports.revisions(owed.id());
        // Who enters for the unit goes on with what is there.
        if (viewer.belongsTo(owed.ownerUnitId()) || proxyBegun(owed) && Proxying.mayEnter(viewer, owed)) {
            return all;
        }
        Instant left = owed.standing().submittedAt();
        return all.stream()
                .filter(revision -> revision.submitted() && owed.state() == ObligationState.ACCEPTED
                        || left != null
                                && revision.submittedAt() != null
                                && !revision.submittedAt().isAfter(left))
                .toList();
    }

    /** Errors the receiver let pass are told apart from the others. */
    private Stream<Finding> notPassed(Obligation owed, List<Finding> found) {
        Set<String> passed = reports.waivers(owed.id()).stream()
                .filter(Waiver::isGranted)
                .map(Waiver::ruleId)
                .collect(Collectors.toSet());
        return found.stream().filter(one -> !one.isError() || !passed.contains(one.ruleId()));
    }

    private boolean proxyBegun(Obligation owed) {
        return proxying.latest(owed.id()).filter(ProxyEntry::isBegun).isPresent();
    }

    private FindingView view(ReportTable table, Finding finding) {
        String text = messages.getMessage(finding.message(), LocaleContextHolder.getLocale());
        String place = names.of(table, finding.address());
        return new FindingView(finding.address(), place, finding.ruleId(), text, finding.isError());
    }

    /** What wants one reason for several places is said without the numbers of the first. */
    private List<ReasonView> reasons(List<FindingView> findings, ReportForm form) {
        Map<String, String> texts = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> !finding.error())
                .forEach(finding -> texts.putIfAbsent(finding.ruleId(), together(finding)));
        return texts.entrySet().stream()
                .map(rule -> new ReasonView(
                        rule.getKey(),
                        rule.getValue(),
                        List.copyOf(places(findings, rule.getKey())),
                        form.typed().getOrDefault(ReportForm.REASON + rule.getKey(), "")))
                .toList();
    }

    private String together(FindingView finding) {
        String key = "table.finding." + finding.ruleId() + ".together";
        return Objects.requireNonNullElse(
                messages.getMessage(key, null, finding.text(), LocaleContextHolder.getLocale()), finding.text());
    }

    private static Set<String> places(List<FindingView> findings, String ruleId) {
        Set<String> places = new LinkedHashSet<>();
        findings.stream()
                .filter(finding ->
                        finding.ruleId().equals(ruleId) && !finding.place().isEmpty())
                .forEach(finding -> places.add(finding.place()));
        return places;
    }

    private String name(long unitId) {
        return directory.unit(unitId).map(Unit::name).orElse("");
    }
}

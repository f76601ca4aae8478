package liandong.casework;

import static liandong.shared.Instants.db;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.audit.AuditLog;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.reporting.CaseSelection;
import liandong.reporting.Obligation;
import liandong.reporting.Obligations;
import liandong.reporting.ReportAccepted;
import liandong.reporting.Reports;
import liandong.reporting.RevisionCounted;
import liandong.shared.BusinessTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The library of typical cases (典型案例库): what accepted reports told, to be searched by law and text; the lead office
 * selects from it (R52).
 */
@Service
@Transactional
public class CaseLibrary implements CaseSelection {

    /** Rows of one page. */
    public static final int PAGE = 20;

    private static final int MOST_IN_A_FILE = 5000;

    private final SubmittedCases submitted;
    private final Obligations obligations;
    private final Reports reports;
    private final AuditLog audit;
    private final BusinessTime time;

    CaseLibrary(SubmittedCases submitted, Obligations obligations, Reports reports, AuditLog audit, BusinessTime time) {
        this.submitted = submitted;
        this.obligations = obligations;
        this.reports = reports;
        this.audit = audit;
        this.time = time;
    }

    @EventListener
    void on(ReportAccepted event) {
        take(obligations.get(event.obligationId()));
    }

    @EventListener
    void on(RevisionCounted event) {
        take(obligations.get(event.obligationId()));
    }

    /** A corrected report replaces what it told; what was selected stays so. */
    private void take(Obligation owed) {
        List<SubmittedCase> before = submitted.list("s.obligation_id = :obligation", Map.of("obligation", owed.id()));
        submitted.removeOf(owed.id());
        reports.counting(owed)
                .ifPresent(revision -> revision.draft().values().cases().forEach(fields -> {
                    SubmittedCase one = of(owed, fields);
                    long id = submitted.insert(one);
                    before.stream()
                            .filter(old -> old.isSelected() && old.isSame(one))
                            .findFirst()
                            .ifPresent(old -> submitted.select(id, old.selectedBy(), db(time.now())));
                }));
    }

    private static SubmittedCase of(Obligation owed, Map<String, String> fields) {
        String basis = fields.getOrDefault("LEGAL_BASIS", "");
        return new SubmittedCase(
                0,
                owed.terms().campaignId(),
                owed.id(),
                owed.ownerUnitId(),
                owed.receiverUnitId(),
                owed.leadUnitId(),
                owed.terms().periodCode(),
                fields.getOrDefault("ORG_NAME", ""),
                fields.getOrDefault("PENALTY_ON", ""),
                fields.getOrDefault("CASE_TITLE", ""),
                fields.getOrDefault("FACTS", ""),
                basis,
                fields.getOrDefault("PENALTY", ""),
                fields.getOrDefault("NARRATIVE", ""),
                LawReference.in(basis),
                null);
    }

    /** One page, latest first; one row more than {@link #PAGE} when there are others. */
    @Transactional(readOnly = true)
    public List<SubmittedCase> page(Viewer viewer, LibraryFilter filter, int page) {
        return list(viewer, filter, PAGE + 1, page * PAGE);
    }

    /** All for a file, latest first. */
    @Transactional(readOnly = true)
    public List<SubmittedCase> all(Viewer viewer, LibraryFilter filter) {
        return list(viewer, filter, MOST_IN_A_FILE, 0);
    }

    private List<SubmittedCase> list(Viewer viewer, LibraryFilter filter, int most, int skipped) {
        Map<String, Object> parameters = new HashMap<>(filter.parameters(viewer));
        parameters.put("most", most);
        parameters.put("skipped", skipped);
        return submitted.list(
                filter.sql() + " order by s.id desc offset :skipped rows fetch next :most rows only", parameters);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Map<String, String>> selected(long campaignId, List<Map<String, String>> reported) {
        Set<List<String>> chosen = submitted
                .list("s.campaign_id = :campaign and s.selected_at is not null", Map.of("campaign", campaignId))
                .stream()
                .map(one -> List.of(one.title(), one.organisation()))
                .collect(Collectors.toSet());
        return reported.stream()
                .filter(one ->
                        chosen.contains(List.of(one.getOrDefault("CASE_TITLE", ""), one.getOrDefault("ORG_NAME", ""))))
                .toList();
    }

    /** Names of the laws that cases the viewer may see rest on. */
    @Transactional(readOnly = true)
    public List<String> laws(Viewer viewer) {
        return submitted.lawNames(Access.sql("s"), Access.parameters(viewer));
    }

    /** The lead picks it for its own summary and exposure, or takes that back. */
    public void select(Viewer viewer, long id, boolean selected) {
        SubmittedCase one = Access.visible(viewer, submitted.find(id));
        if (!viewer.mayAct(one.leadUnitId(), Capability.OFFICER)) {
            throw new NotVisible();
        }
        if (one.isSelected() != selected) {
            submitted.select(id, selected ? viewer.displayName() : null, db(time.now()));
            audit.record(
                    selected ? "typical-case-selected" : "typical-case-deselected",
                    "obligation:" + one.obligationId(),
                    one.leadUnitId(),
                    one.title());
        }
    }
}

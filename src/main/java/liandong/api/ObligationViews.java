package liandong.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.Viewer;
import liandong.reporting.Obligation;
import liandong.reporting.ObligationStanding;
import liandong.reporting.ObligationState;
import liandong.reporting.ObligationTerms;
import liandong.reporting.OwnObligations;
import liandong.reporting.ReportRevision;
import liandong.reporting.Reports;
import liandong.shared.BusinessTime;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a unit owes, put together for its own system (应报查询). */
@Service
@Transactional(readOnly = true)
public class ObligationViews {

    private final OwnObligations own;
    private final Reports reports;
    private final Campaigns campaigns;
    private final MessageSource messages;
    private final BusinessTime time;

    ObligationViews(
            OwnObligations own, Reports reports, Campaigns campaigns, MessageSource messages, BusinessTime time) {
        this.own = own;
        this.reports = reports;
        this.campaigns = campaigns;
        this.messages = messages;
        this.time = time;
    }

    public List<ObligationView> page(Viewer viewer, OwnObligations.Wanted wanted, Locale locale) {
        Map<Long, String> names =
                campaigns.visibleTo(viewer).stream().collect(Collectors.toMap(Campaign::id, Campaign::name));
        return own.page(viewer, wanted).stream()
                .map(owed -> view(owed, names.getOrDefault(owed.terms().campaignId(), ""), null, null, locale))
                .toList();
    }

    public ObligationView get(Viewer viewer, long obligationId, Locale locale) {
        Obligation owed = own.get(viewer, obligationId);
        String campaign =
                campaigns.find(owed.terms().campaignId()).map(Campaign::name).orElse("");
        ObligationView.Saved saved =
                reports.latest(obligationId).map(ObligationViews::saved).orElse(null);
        return view(owed, campaign, returned(owed), saved, locale);
    }

    /** The table of that round, as a unit that reports in it fills it. */
    public TableDefinition table(Viewer viewer, long roundId, Locale locale) {
        Obligation owed = own.inRound(viewer, roundId);
        return TableDefinition.of(reports.table(owed), owed.terms().unitKind(), messages, locale);
    }

    private ObligationView view(
            Obligation owed,
            String campaign,
            ObligationView.@Nullable Returned returned,
            ObligationView.@Nullable Saved saved,
            Locale locale) {
        ObligationTerms terms = owed.terms();
        ObligationStanding standing = owed.standing();
        return new ObligationView(
                owed.id(),
                terms.campaignId(),
                campaign,
                terms.title(),
                terms.periodCode(),
                terms.kind(),
                owed.state(),
                messages.getMessage(owed.state().messageKey(), null, locale),
                terms.nominalDue(),
                owed.effectiveDue(),
                standing.dueRevision(),
                terms.lastDay(),
                owed.isOverdue(time.now()),
                owed.version(),
                standing.submittedAt(),
                standing.acceptedAt(),
                "/api/v1/tables/" + terms.roundId(),
                returned,
                saved);
    }

    private ObligationView.@Nullable Returned returned(Obligation owed) {
        if (owed.state() != ObligationState.RETURNED) {
            return null;
        }
        ReportTable table = reports.table(owed);
        int last = reports.revisions(owed.id()).stream()
                .filter(ReportRevision::submitted)
                .mapToInt(ReportRevision::revisionNo)
                .max()
                .orElse(0);
        return new ObligationView.Returned(
                Objects.requireNonNull(owed.standing().returnedAt()),
                Objects.requireNonNullElse(owed.standing().returnReason(), ""),
                reports.remarks(owed.id()).stream()
                        .filter(remark -> remark.revisionNo() == last)
                        .map(remark -> new ObligationView.Place(
                                remark.address(), table.label(remark.address()), remark.remark()))
                        .toList());
    }

    private static ObligationView.Saved saved(ReportRevision revision) {
        ReportValues values = revision.draft().values();
        Map<String, String> texts = new LinkedHashMap<>(values.asForm());
        texts.keySet().removeIf(address -> !address.equals("narrative") && !address.startsWith("text."));
        return new ObligationView.Saved(
                revision.revisionNo(),
                revision.submitted(),
                values.zero(),
                values.numbers(),
                texts,
                values.cases(),
                revision.draft().warnReasons());
    }
}

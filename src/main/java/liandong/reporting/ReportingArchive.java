package liandong.reporting;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liandong.campaign.ArchiveEvents;
import liandong.campaign.ArchiveFiles;
import liandong.campaign.ArchiveMark;
import liandong.campaign.ArchivePart;
import liandong.campaign.ArchiveRecord;
import liandong.campaign.ArchiveTable;
import liandong.campaign.Campaign;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the archive of a campaign tells about its reports (信息报送归档). */
@Component
class ReportingArchive implements ArchivePart {

    private static final String WORK = "fill-report:";

    private static final String OF_OBLIGATION = " join obligation o on o.id = t.obligation_id"
            + " join unit u on u.id = o.owner_unit_id where o.campaign_id = :campaign and t.id > :after";

    private static final String OF_ROUND =
            " join collection_round r on r.id = t.round_id where r.campaign_id = :campaign and t.id > :after";

    private static final String OF_UNITS = " where o.campaign_id = :campaign and o.owner_unit_id in (:units)";

    private static final String ACTS = "select o.owner_unit_id, o.title, e.at, e.id, e.action, e.detail, a.display_name"
            + " from obligation o join audit_entry e on e.subject = 'obligation:' || o.id"
            + " left join account a on a.id = e.actor_account_id" + OF_UNITS + " and e.action in (%s)";

    private final JdbcClient jdbc;
    private final ArchivedReports reports;
    private final ArchivedPapers papers;

    ReportingArchive(JdbcClient jdbc, ArchivedReports reports, ArchivedPapers papers) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.papers = papers;
    }

    @Override
    public List<ArchiveTable> tables() {
        return List.of(
                table("rounds", """
                        select t.id, t.title, t.period_code, t.state as "#reporting.round", t.nominal_due, t.effective_due,
                            t.expected, t.cut_off_at, t.lock_at, t.opened_at, t.ended_at
                        from collection_round t where t.campaign_id = :campaign and t.id > :after"""),
                table("obligations", """
                        select t.id, u.name, t.title, t.period_code, v.name as receiver, t.nominal_due, t.effective_due,
                            t.state as "#overview.obligation", t.opened_at, t.first_read_at, t.first_read_by,
                            t.first_submitted_at, t.submitted_at, t.return_count, t.accepted_at, t.locked_at, t.zero_report,
                            t.by_proxy, t.revision_no
                        from obligation t join unit u on u.id = t.owner_unit_id left join unit v on v.id = t.receiver_unit_id
                        where t.campaign_id = :campaign and t.id > :after"""),
                table(
                        "due-changes",
                        "select t.id, u.name, o.title, t.old_due, t.new_due, t.reason, t.changed_by, t.changed_at from due_change t"
                                + OF_OBLIGATION),
                table(
                        "rungs",
                        "select t.id, u.name, o.title, t.rung, t.result as \"#reporting.archive.fired\", t.fired_at from rung_fired t"
                                + OF_OBLIGATION),
                table("urges", "select t.id, u.name, o.title, t.urged_by, t.urged_at from urge t" + OF_OBLIGATION),
                table(
                        "calls",
                        "select t.id, u.name, o.title, t.called_at, 0, a.display_name, t.with_whom, t.note from unit_call t"
                                + " join obligation o on t.topic = 'obligation:' || o.id join unit u on u.id = o.owner_unit_id"
                                + " join account a on a.id = t.account_id where o.campaign_id = :campaign and t.id > :after"),
                table(
                        "supervisions",
                        "select t.id, u.name, o.title, t.started_at, t.reply, t.replied_at, t.explanation, t.explained_at,"
                                + " t.measure as \"#reporting.measure\", t.measure_note, t.new_due, t.decided_at,"
                                + " t.outcome as \"#reporting.supervision.outcome\", t.closed_at from supervision t"
                                + OF_OBLIGATION),
                table(
                        "proposals",
                        "select t.id, u.name, o.title, t.kind as \"#reporting.proposal\","
                                + " t.state as \"#reporting.proposal.state\", t.proposed_at, t.decided_at, t.decided_by"
                                + " from proposal t" + OF_OBLIGATION),
                table(
                        "remarks",
                        "select t.id, u.name, o.title, t.revision_no, t.address, t.remark, t.made_by, t.made_at from return_remark t"
                                + OF_OBLIGATION),
                table(
                        "waivers",
                        "select t.id, u.name, o.title, t.rule_id, t.finding, t.state as \"#review.waiver.state\", t.asked_reason,"
                                + " t.asked_by, t.asked_at, t.answer, t.decided_by, t.decided_at from check_waiver t"
                                + OF_OBLIGATION),
                table(
                        "extensions",
                        "select t.id, u.name, o.title, t.old_due, t.wanted_due, t.reason, t.asked_by, t.asked_at,"
                                + " t.state as \"#review.extension.state\", t.granted_due, t.answer, t.decided_by, t.decided_at"
                                + " from extension_request t" + OF_OBLIGATION),
                table(
                        "proxies",
                        "select t.id, u.name, o.title, t.kind as \"#review.proxy.kind\", t.told_by, t.told_at, t.note,"
                                + " t.entered_by, t.begun_at, t.state as \"#review.proxy.state\", t.revision_no, t.answer,"
                                + " t.answered_by, t.answered_at from proxy_entry t" + OF_OBLIGATION),
                table(
                        "corrections",
                        "select t.id, u.name, o.title, t.reason, t.asked_by, t.asked_at,"
                                + " t.state as \"#review.correction.state\", t.old_revision, t.new_revision, t.handed_in_at,"
                                + " t.answer, t.decided_by, t.decided_at from report_correction t" + OF_OBLIGATION),
                table(
                        "compilations",
                        "select t.id, r.title, t.revision_no, t.accepted, t.expected, t.under_review, t.missing_units, t.note,"
                                + " t.compiled_at, t.counted_until, t.published_at, t.published_by from compilation t"
                                + OF_ROUND),
                table(
                        "approvals",
                        "select t.id, r.title, t.request_no, t.place, t.title as step, t.state as \"#reporting.approval\","
                                + " t.reason, t.decided_by, t.decided_at from publication_approval t" + OF_ROUND));
    }

    private static ArchiveTable table(String name, String sql) {
        return new ArchiveTable("reporting.archive." + name, sql);
    }

    @Override
    public List<ArchiveEvents> events() {
        return List.of(
                event(
                        ArchiveMark.ASKED,
                        "asked",
                        "select o.owner_unit_id, o.title, o.opened_at, 0,"
                                + " coalesce((select d.old_due from due_change d where d.obligation_id = o.id and d.due_revision = 1),"
                                + " o.effective_due) from obligation o"
                                + OF_UNITS),
                event(
                        ArchiveMark.OTHER,
                        "read",
                        "select o.owner_unit_id, o.title, o.first_read_at, 0, o.first_read_by from obligation o"
                                + OF_UNITS + " and o.first_read_at is not null"),
                event(
                        ArchiveMark.CALLED,
                        "called",
                        "select o.owner_unit_id, o.title, t.called_at, 0, a.display_name, t.with_whom, t.note from obligation o"
                                + " join unit_call t on t.topic = 'obligation:' || o.id join account a on a.id = t.account_id"
                                + OF_UNITS),
                event(
                        ArchiveMark.LATE,
                        "late",
                        "select o.owner_unit_id, o.title, o.first_submitted_at, 0, o.effective_due from obligation o"
                                + OF_UNITS + " and cast(o.first_submitted_at as date) > o.effective_due"),
                event(
                        ArchiveMark.LATE,
                        "never",
                        "select o.owner_unit_id, o.title, o.locked_at, 0, o.effective_due from obligation o" + OF_UNITS
                                + " and o.state = 'LOCKED' and o.first_submitted_at is null"),
                event(
                        ArchiveMark.HANDED_IN,
                        "handed-in",
                        "select o.owner_unit_id, o.title, t.submitted_at, coalesce(e.id, 0), t.revision_no, t.submitted_by"
                                + " from obligation o join report_revision t on t.obligation_id = o.id"
                                + " left join audit_entry e on e.subject = 'obligation:' || o.id"
                                + " and e.action in ('report-submitted', 'correction-handed-in') and e.at = t.submitted_at"
                                + " and e.detail || ',' like 'revision ' || t.revision_no || ',%'" + OF_UNITS
                                + " and t.state = 'SUBMITTED'"),
                acts(ArchiveMark.RETURNED, "report-returned", "report-turned-down"),
                acts(ArchiveMark.CORRECTED, "correction-begun", "correction-taken", "correction-refused"),
                acts(ArchiveMark.APPROVED, "report-approved", "report-accepted"),
                acts(
                        ArchiveMark.OTHER,
                        "report-withdrawn",
                        "report-urged",
                        "report-escalated",
                        "due-moved",
                        "obligation-released",
                        "extension-asked",
                        "extension-granted",
                        "extension-refused",
                        "proxy-entry-made",
                        "proxy-entry-confirmed",
                        "proxy-entry-objected"),
                event(
                        ArchiveMark.OTHER,
                        "act.",
                        "select o.owner_unit_id, o.title, e.at, e.id, e.action, e.detail, a.display_name from obligation o"
                                + " join supervision t on t.obligation_id = o.id"
                                + " join audit_entry e on e.subject = 'supervision:' || t.id"
                                + " left join account a on a.id = e.actor_account_id" + OF_UNITS
                                + " and e.action in ('supervision-started', 'reminder-answered', 'delay-explained',"
                                + " 'measure-decided', 'supervision-closed')"),
                event(
                        ArchiveMark.APPROVED,
                        "published",
                        "select o.owner_unit_id, o.title, t.published_at, 0, t.revision_no, t.published_by from collection_round o"
                                + " join compilation t on t.round_id = o.id" + OF_UNITS
                                + " and t.published_at is not null"));
    }

    private static ArchiveEvents event(ArchiveMark mark, String word, String sql) {
        return new ArchiveEvents(mark, "reporting.archive." + word, sql);
    }

    private static ArchiveEvents acts(ArchiveMark mark, String... actions) {
        String named = Arrays.stream(actions).map(action -> "'" + action + "'").collect(Collectors.joining(", "));
        return event(mark, "act.", ACTS.formatted(named));
    }

    @Override
    public Map<String, String> matters(Collection<String> workKeys) {
        List<Long> ids = workKeys.stream()
                .filter(key -> key.startsWith(WORK))
                .map(key -> Long.valueOf(key.substring(WORK.length())))
                .toList();
        Map<String, String> titles = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, title from obligation where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        titles.put(WORK + row.getLong("id"), row.getString("title"));
                    });
        }
        return titles;
    }

    @Override
    public Map<String, String> things() {
        String obligations = "select id from obligation where campaign_id = :campaign";
        return Map.of(
                "obligation", obligations,
                "report", obligations,
                "round", "select id from collection_round where campaign_id = :campaign",
                "reporting-item", "select id from reporting_item where campaign_id = :campaign",
                "supervision", "select id from supervision where campaign_id = :campaign");
    }

    @Override
    public List<ArchiveRecord> records(long campaignId, Collection<Long> units) {
        return reports.of(campaignId, units);
    }

    @Override
    public void write(Campaign campaign, ArchiveFiles files) {
        reports.write(campaign.id(), files);
        papers.write(campaign.id(), files);
    }
}

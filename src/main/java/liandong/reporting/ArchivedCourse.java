package liandong.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import liandong.campaign.ArchiveEvents;
import liandong.campaign.ArchiveMark;

/** What happened with the reports of units, as the archive tells it (报送经过). */
final class ArchivedCourse {

    private static final String OF_UNITS = " where o.campaign_id = :campaign and o.owner_unit_id in (:units)";

    /** Without an account it was the server. */
    private static final String ACT = "select o.owner_unit_id, o.title, e.at, e.id, e.action, e.detail,"
            + " coalesce(a.display_name, 'SERVER') as \"#archive.actor\" from obligation o";

    static final List<ArchiveEvents> EVENTS = List.of(
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
                    "select o.owner_unit_id, o.title, o.first_read_at, 0, o.first_read_by from obligation o" + OF_UNITS
                            + " and o.first_read_at is not null"),
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
                    ACT + " join supervision t on t.obligation_id = o.id"
                            + " join audit_entry e on e.subject = 'supervision:' || t.id"
                            + " left join account a on a.id = e.actor_account_id" + OF_UNITS
                            + " and e.action in ('supervision-started', 'reminder-answered', 'delay-explained',"
                            + " 'measure-decided', 'interview-called', 'supervision-closed')"),
            event(
                    ArchiveMark.OTHER,
                    "attached",
                    "select o.owner_unit_id, o.title, t.uploaded_at, t.id, t.id, t.file_name from obligation o"
                            + " join attachment t on t.kind = 'report' and t.holder_id = o.id" + OF_UNITS
                            + " and (t.purpose <> 'MATERIAL' or t.uploaded_at <= o.submitted_at)"),
            event(
                    ArchiveMark.HANDED_IN,
                    "back-entered",
                    "select t.owner_unit_id, o.name || ' ' || t.period_code, t.entered_at, t.id, t.entered_by, t.note"
                            + " from back_entry t join reporting_item o on o.id = t.item_id"
                            + " where o.campaign_id = :campaign and t.owner_unit_id in (:units)"),
            event(
                    ArchiveMark.APPROVED,
                    "published",
                    "select o.owner_unit_id, o.title, t.published_at, 0, t.revision_no, t.published_by from collection_round o"
                            + " join compilation t on t.round_id = o.id" + OF_UNITS
                            + " and t.published_at is not null"));

    private ArchivedCourse() {}

    private static ArchiveEvents event(ArchiveMark mark, String word, String sql) {
        return new ArchiveEvents(mark, "reporting.archive." + word, sql);
    }

    private static ArchiveEvents acts(ArchiveMark mark, String... actions) {
        String named = Arrays.stream(actions).map(action -> "'" + action + "'").collect(Collectors.joining(", "));
        return event(
                mark,
                "act.",
                ACT + " join audit_entry e on e.subject = 'obligation:' || o.id"
                        + " left join account a on a.id = e.actor_account_id" + OF_UNITS + " and e.action in (" + named
                        + ")");
    }
}

package liandong.reporting;

import java.util.List;
import liandong.campaign.ArchiveTable;

/** What is listed in the archive about reports (报送清单): who owed what, and every step that was taken about it. */
final class ArchivedLists {

    private static final String OF_OBLIGATION = " join obligation o on o.id = t.obligation_id"
            + " join unit u on u.id = o.owner_unit_id where o.campaign_id = :campaign and t.id > :after";

    private static final String OF_ROUND =
            " join collection_round r on r.id = t.round_id where r.campaign_id = :campaign and t.id > :after";

    static final List<ArchiveTable> TABLES = List.of(
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

    private ArchivedLists() {}

    private static ArchiveTable table(String name, String sql) {
        return new ArchiveTable("reporting.archive." + name, sql);
    }
}

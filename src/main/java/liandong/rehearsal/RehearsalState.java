package liandong.rehearsal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything a rehearsal has brought about (演练结果), as rows, for the protocol that scripts/rehearse writes. */
@Component
@Profile("rehearsal | test")
public class RehearsalState {

    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("campaigns", "select id, plan_id, name, state, launched_at, closed_at from campaign order by id");
        QUERIES.put("obligations", """
                select o.id, o.campaign_id, o.round_id, i.item_code as item, o.period_code as period, u.name as unit, u.region_code as region,
                       o.peer, o.nominal_due, o.effective_due, o.due_revision, o.lock_at, o.opened_at, o.state,
                       o.first_submitted_at, o.submitted_at, o.returned_at, o.return_count, o.accepted_at, o.locked_at,
                       o.zero_report, o.own_review
                from obligation o join reporting_item i on i.id = o.item_id join unit u on u.id = o.owner_unit_id
                order by o.id""");
        QUERIES.put(
                "dueChanges", "select obligation_id, old_due, new_due, reason, changed_at from due_change order by id");
        QUERIES.put("extensionRequests", """
                select id, obligation_id, old_due, wanted_due, asked_at, state, granted_due, decided_at
                from extension_request order by id""");
        QUERIES.put("proxyEntries", """
                select id, obligation_id, kind, told_by, told_at, state, revision_no, answered_at from proxy_entry order by id""");
        QUERIES.put("corrections", """
                select c.id, c.obligation_id, c.asked_at, c.state, c.old_revision, c.new_revision, c.decided_at,
                       o.revision_no as revision_in_force
                from report_correction c join obligation o on o.id = c.obligation_id order by c.id""");
        QUERIES.put("backEntries", """
                select i.item_code as item, u.name as unit, b.period_code as period, b.entered_at
                from back_entry b join reporting_item i on i.id = b.item_id join unit u on u.id = b.owner_unit_id
                order by b.id""");
        QUERIES.put("compilations", """
                select r.campaign_id, i.item_code as item, r.period_code as period, c.revision_no as revision, c.accepted,
                       c.expected, c.under_review, c.missing_units as missing, c.totals_document as totals, c.compiled_at,
                       c.published_at
                from compilation c join collection_round r on r.id = c.round_id join reporting_item i on i.id = r.item_id
                order by c.id""");
        QUERIES.put(
                "proposals",
                "select id, round_id, obligation_id, kind, state, proposed_at, decided_at from proposal order by id");
        QUERIES.put("supervisions", """
                select s.id, s.obligation_id, u.name as unit, s.state, s.started_at, s.explained_at, s.measure, s.decided_at, s.outcome,
                       s.closed_at
                from supervision s join unit u on u.id = s.owner_unit_id order by s.id""");
        QUERIES.put(
                "meetings",
                "select id, campaign_id, meeting_number, state, meets_at, minuted_at from meeting order by id");
        QUERIES.put("agenda", """
                select a.id, a.campaign_id, a.meeting_id, a.source, a.source_id, u.name as unit, a.title, a.state, a.filed_at,
                       a.settled_at, a.carried_from
                from agenda_item a left join unit u on u.id = a.unit_id order by a.id""");
        QUERIES.put("decisions", """
                select d.meeting_id, d.agenda_item_id, d.kind, d.decision_text, u.name as unit, d.due
                from meeting_decision d left join unit u on u.id = d.owner_unit_id order by d.id""");
        QUERIES.put("actionItems", """
                select a.id, a.campaign_id, u.name as unit, a.title, a.nominal_due, a.effective_due, a.state, a.verified_at
                from action_item a join unit u on u.id = a.owner_unit_id order by a.id""");
        QUERIES.put("handoffs", """
                select h.id, h.campaign_id, h.subject_name as subject, u.name as sender, h.state, h.refusals, h.extension_asked
                from clue_handoff h join unit u on u.id = h.owner_unit_id order by h.id""");
        QUERIES.put("handoffLetters", """
                select l.handoff_id, u.name as receiver, l.sent_at, l.signed_at, l.decision, l.decided_at
                from handoff_letter l join unit u on u.id = l.owner_unit_id order by l.handoff_id, l.place""");
        QUERIES.put("matters", """
                select 'transfers' as kind, id, state from info_transfer
                union all select 'referrals', id, state from criminal_referral
                union all select 'complaints', id, state || ' ' || coalesce(outcome, '') from complaint order by 1, 2""");
        QUERIES.put("matterEntries", """
                select kind || 's' as kind, handover_id as matter_id, what, happened_at, id from handover_entry
                union all select 'referrals', referral_id, what, happened_at, id from referral_entry
                union all select 'complaints', complaint_id, what, happened_at, id from complaint_entry order by 1, 2, 5""");
        QUERIES.put("openWork", """
                select w.source, w.source_id, w.campaign_id, u.name as unit, w.role, w.link, w.title
                from work_item w join unit u on u.id = w.owner_unit_id where w.state = 'OPEN' order by w.id""");
        QUERIES.put("activities", """
                select distinct p.KEY_ as process, a.ACT_ID_ as activity
                from ACT_HI_ACTINST a join ACT_RE_PROCDEF p on p.ID_ = a.PROC_DEF_ID_ order by 1, 2""");
    }

    private final JdbcClient database;

    RehearsalState(JdbcClient database) {
        this.database = database;
    }

    /** @param only names of the parts wanted; all of them when none is named */
    public Map<String, List<Map<String, Object>>> read(Collection<String> only) {
        Map<String, List<Map<String, Object>>> state = new LinkedHashMap<>();
        QUERIES.forEach((name, sql) -> {
            if (only.isEmpty() || only.contains(name)) {
                state.put(
                        name,
                        database.sql(sql).query((row, n) -> RowValues.of(row)).list());
            }
        });
        return state;
    }
}

package liandong.reporting;

import static liandong.shared.Instants.db;
import static liandong.shared.Instants.read;
import static liandong.shared.Instants.readOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liandong.audit.AuditLog;
import liandong.organization.Access;
import liandong.organization.Addressee;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposals towards units of equal rank (建议抄送、建议上会): made by the ladder, decided by the lead. */
@Service
@Transactional
public class Proposals {

    private final RungsFired fired;
    private final Obligations obligations;
    private final Reminders reminders;
    private final Escalations escalations;
    private final Directory directory;
    private final AuditLog audit;
    private final BusinessTime time;
    private final JdbcClient jdbc;

    Proposals(
            RungsFired fired,
            Obligations obligations,
            Reminders reminders,
            Escalations escalations,
            Directory directory,
            AuditLog audit,
            BusinessTime time,
            JdbcClient jdbc) {
        this.fired = fired;
        this.obligations = obligations;
        this.reminders = reminders;
        this.escalations = escalations;
        this.directory = directory;
        this.audit = audit;
        this.time = time;
        this.jdbc = jdbc;
    }

    public void propose(long roundId, Combination combination, Proposal.Kind kind) {
        List<Obligation> reached = fired.reached(roundId, combination);
        Map<Long, String> names = directory.unitNames(
                reached.stream().map(Obligation::ownerUnitId).collect(Collectors.toSet()));
        for (Obligation owed : reached) {
            if (insert(owed, kind)) {
                String unit = names.getOrDefault(owed.ownerUnitId(), "");
                reminders.askLead(owed, unit, "reporting.digest.propose-" + code(kind), combination.rung());
            }
        }
    }

    /** Approves or declines; refused when it was decided already. */
    public void decide(Viewer viewer, long proposalId, boolean approve) {
        Proposal proposal = jdbc.sql("select * from proposal where id = :id")
                .param("id", proposalId)
                .query(Proposals::map)
                .optional()
                .orElseThrow(liandong.organization.NotVisible::new);
        Obligation owed = Access.visible(viewer, obligations.find(proposal.obligationId()));
        if (!viewer.mayAct(owed.leadUnitId(), Capability.OFFICER)) {
            throw new Refused("reporting.refused.not-yours");
        }
        Proposal.State decided = approve ? Proposal.State.APPROVED : Proposal.State.DECLINED;
        int changed = jdbc.sql("update proposal set state = :state, decided_at = :now, decided_by = :by"
                        + " where id = :id and state = 'PROPOSED'")
                .param("state", decided.name())
                .param("now", db(time.now()))
                .param("by", viewer.displayName())
                .param("id", proposalId)
                .update();
        if (changed == 0) {
            throw new Refused("reporting.refused.decided");
        }
        audit.record(
                "proposal-" + decided.name().toLowerCase(java.util.Locale.ROOT),
                "obligation:" + owed.id(),
                owed.leadUnitId(),
                code(proposal.kind()));
        if (approve) {
            carryOut(proposal.kind(), owed);
        }
    }

    /** Decides many of a round at once; what somebody else decided meanwhile stays as it is. Returns how many. */
    public int decideAll(Viewer viewer, long roundId, Collection<Long> proposalIds, boolean approve) {
        List<Long> open = chosen(roundId, proposalIds);
        if (open.isEmpty()) {
            throw new Refused("reporting.refused.nothing-chosen");
        }
        open.forEach(id -> decide(viewer, id, approve));
        return open.size();
    }

    /** The chosen ones that are undecided, with the words that would go out and to whom; for the lead. */
    @Transactional(readOnly = true)
    public List<ProposedWords> wording(Viewer viewer, long roundId, Collection<Long> proposalIds) {
        List<Long> open = chosen(roundId, proposalIds);
        return ofRound(roundId).stream()
                .filter(proposal -> open.contains(proposal.id()))
                .map(proposal -> wording(viewer, proposal))
                .toList();
    }

    private ProposedWords wording(Viewer viewer, Proposal proposal) {
        Obligation owed = Access.visible(viewer, obligations.find(proposal.obligationId()));
        if (!viewer.mayAct(owed.leadUnitId(), Capability.OFFICER)) {
            throw new Refused("reporting.refused.not-yours");
        }
        return switch (proposal.kind()) {
            case COPY_HEAD ->
                new ProposedWords(
                        proposal,
                        owed.ownerUnitId(),
                        reminders.headText(owed),
                        directory.addressees(owed.ownerUnitId(), Capability.UNIT_HEAD).stream()
                                .map(Addressee::displayName)
                                .toList());
            case AGENDA -> new ProposedWords(proposal, owed.ownerUnitId(), escalations.facts(owed), List.of());
        };
    }

    private List<Long> chosen(long roundId, Collection<Long> proposalIds) {
        return ofRound(roundId).stream()
                .filter(proposal -> proposal.state() == Proposal.State.PROPOSED)
                .map(Proposal::id)
                .filter(proposalIds::contains)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Proposal> ofRound(long roundId) {
        return jdbc.sql("select * from proposal where round_id = :round order by id")
                .param("round", roundId)
                .query(Proposals::map)
                .list();
    }

    private void carryOut(Proposal.Kind kind, Obligation owed) {
        if (!owed.state().isOwed()) {
            return;
        }
        switch (kind) {
            case COPY_HEAD -> reminders.copyHead(owed);
            case AGENDA -> escalations.placeOnAgenda(owed);
        }
    }

    private boolean insert(Obligation owed, Proposal.Kind kind) {
        return jdbc.sql("""
                        insert into proposal (round_id, obligation_id, due_revision, kind, state, proposed_at)
                        select o.round_id, o.id, o.due_revision, cast(:kind as varchar(20)), 'PROPOSED',
                            cast(:now as timestamp with time zone)
                        from obligation o where o.id = :id and not exists (select 1 from proposal p
                            where p.obligation_id = o.id and p.due_revision = o.due_revision and p.kind = :kind)""")
                        .param("kind", kind.name())
                        .param("now", db(time.now()))
                        .param("id", owed.id())
                        .update()
                > 0;
    }

    private static String code(Proposal.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static Proposal map(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                row.getLong("round_id"),
                row.getLong("obligation_id"),
                Proposal.Kind.valueOf(row.getString("kind")),
                Proposal.State.valueOf(row.getString("state")),
                read(row, "proposed_at"),
                readOrNull(row, "decided_at"),
                row.getString("decided_by"));
    }
}

package liandong.reporting;

import static liandong.shared.Instants.db;
import static liandong.shared.Instants.readOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import liandong.audit.AuditLog;
import liandong.engine.Retrying;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who has approved that a compilation is published, one step after the other (发布审批). */
@Service
public class PublicationApprovals {

    private final Rounds rounds;
    private final ApprovalChains chains;
    private final ApprovalMails mails;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final Retrying retrying;
    private final JdbcClient jdbc;

    PublicationApprovals(
            Rounds rounds,
            ApprovalChains chains,
            ApprovalMails mails,
            AuditLog audit,
            ApplicationEventPublisher events,
            BusinessTime time,
            Retrying retrying,
            JdbcClient jdbc) {
        this.rounds = rounds;
        this.chains = chains;
        this.mails = mails;
        this.audit = audit;
        this.events = events;
        this.time = time;
        this.retrying = retrying;
        this.jdbc = jdbc;
    }

    /** Asks for approval by the chain as it is now. */
    void begin(CollectionRound round) {
        List<ApprovalStep> steps = chains.of(round.campaignId(), round.compilingUnitId());
        int request = ofRound(round.id()).stream()
                        .mapToInt(PublicationApproval::requestNo)
                        .max()
                        .orElse(0)
                + 1;
        for (int place = 0; place < steps.size(); place++) {
            ApprovalStep step = steps.get(place);
            jdbc.sql("""
                            insert into publication_approval (round_id, request_no, place, title, role, account_id, state)
                            values (:round, :request, :place, :title, :role, :account, 'WAITING')""")
                    .param("round", round.id())
                    .param("request", request)
                    .param("place", place)
                    .param("title", step.title())
                    .param("role", step.role().name())
                    .param("account", step.accountId())
                    .update();
        }
        if (!steps.isEmpty()) {
            rounds.state(round.id(), CollectionRound.State.APPROVING);
        } else if (request > 1) {
            // Nobody is left to ask; what came back before must not stand in the way.
            jdbc.sql(
                            "update publication_approval set state = 'DROPPED' where round_id = :round and state = 'SENT_BACK'")
                    .param("round", round.id())
                    .update();
        }
    }

    /**
     * The next one in the chain approves, or sends it back to the compiler with a reason.
     *
     * @param stepId which one that was on the page; a second click does not decide the step after it
     */
    public void decide(Viewer viewer, long roundId, long stepId, boolean approve, String reason) {
        retrying.inTransaction(() -> {
            CollectionRound round = Access.visible(viewer, rounds.find(roundId));
            rounds.hold(roundId);
            PublicationApproval pending = pending(roundId)
                    .filter(waiting -> waiting.id() == stepId)
                    .orElseThrow(() -> new Refused("reporting.refused.not-now"));
            Refused.unless(pending.step().isFor(viewer, round.compilingUnitId()), "reporting.refused.not-yours");
            PlainText.statement(reason);
            Refused.unless(approve || !reason.isBlank(), "reporting.refused.no-reason");
            write(
                    pending,
                    approve ? PublicationApproval.State.APPROVED : PublicationApproval.State.SENT_BACK,
                    reason,
                    viewer);
            if (!approve) {
                jdbc.sql(
                                "update publication_approval set state = 'DROPPED' where round_id = :round and state = 'WAITING'")
                        .param("round", roundId)
                        .update();
                rounds.state(roundId, CollectionRound.State.COMPILED);
            }
            audit.record(
                    approve ? "publication-approved" : "publication-sent-back",
                    "round:" + roundId,
                    round.compilingUnitId(),
                    pending.step().title() + " " + reason);
            events.publishEvent(new PublicationDecided(round.campaignId(), roundId, approve));
        });
    }

    public void tellNextApprover(long roundId) {
        pending(roundId).ifPresent(pending -> mails.tellNext(rounds.get(roundId), pending));
    }

    public void tellCompiler(long roundId) {
        ofRound(roundId).stream()
                .filter(one -> one.state() == PublicationApproval.State.SENT_BACK)
                .reduce((first, second) -> second)
                .ifPresent(back -> mails.tellCompiler(rounds.get(roundId), back));
    }

    /** The step that has to decide now. */
    public Optional<PublicationApproval> pending(long roundId) {
        return ofRound(roundId).stream()
                .filter(one -> one.state() == PublicationApproval.State.WAITING)
                .findFirst();
    }

    /** All steps of all requests, in order. */
    public List<PublicationApproval> ofRound(long roundId) {
        return jdbc.sql("select * from publication_approval where round_id = :round order by request_no, place")
                .param("round", roundId)
                .query(PublicationApprovals::map)
                .list();
    }

    /** Whether the latest request came back to the compiler. */
    public boolean sentBack(long roundId) {
        List<PublicationApproval> all = ofRound(roundId);
        return all.stream()
                .anyMatch(one -> one.requestNo() == all.get(all.size() - 1).requestNo()
                        && one.state() == PublicationApproval.State.SENT_BACK);
    }

    /** Whether that person has to decide now. */
    public boolean waitsFor(Viewer viewer, CollectionRound round) {
        return pending(round.id())
                .filter(pending -> pending.step().isFor(viewer, round.compilingUnitId()))
                .isPresent();
    }

    private void write(PublicationApproval pending, PublicationApproval.State state, String reason, Viewer by) {
        jdbc.sql("update publication_approval set state = :state, reason = :reason, decided_by = :by, decided_at = :now"
                        + " where id = :id")
                .param("state", state.name())
                .param("reason", reason.isBlank() ? null : reason)
                .param("by", by.displayName())
                .param("now", db(time.now()))
                .param("id", pending.id())
                .update();
    }

    private static PublicationApproval map(ResultSet row, int number) throws SQLException {
        return new PublicationApproval(
                row.getLong("id"),
                row.getInt("request_no"),
                new ApprovalStep(
                        row.getString("title"),
                        Capability.valueOf(row.getString("role")),
                        row.getObject("account_id", Long.class)),
                PublicationApproval.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("decided_by"),
                readOrNull(row, "decided_at"));
    }
}

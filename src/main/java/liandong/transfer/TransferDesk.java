package liandong.transfer;

import java.util.function.Function;
import liandong.campaign.PartsChanged;
import liandong.engine.Retrying;
import liandong.handoff.HandoffMails;
import liandong.handoff.HandoverRecords;
import liandong.handoff.Turns;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries out one step of a transfer (移送办理): who may, what it changes, its record, who is told, and on goes the process. */
@Component
class TransferDesk {

    private final InfoTransfers transfers;
    private final HandoverRecords records;
    private final Turns turns;
    private final HandoffMails mails;
    private final TransferWords words;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Retrying retrying;

    TransferDesk(
            InfoTransfers transfers,
            HandoverRecords records,
            Turns turns,
            HandoffMails mails,
            TransferWords words,
            Directory directory,
            ApplicationEventPublisher events,
            Retrying retrying) {
        this.transfers = transfers;
        this.records = records;
        this.turns = turns;
        this.mails = mails;
        this.words = words;
        this.directory = directory;
        this.events = events;
        this.retrying = retrying;
    }

    /**
     * What a step came to.
     *
     * @param goesOn false when the step is not finished yet
     * @param outcome the way the process takes, as its conditions name it
     * @param what kebab-case past tense, for record and audit
     */
    record Done(boolean goesOn, String outcome, String what, String note) {

        static Done of(String what, String note) {
            return new Done(true, "", what, note);
        }

        static Done of(String outcome, String what, String note) {
            return new Done(true, outcome, what, note);
        }

        static Done partly(String what, String note) {
            return new Done(false, "", what, note);
        }
    }

    /**
     * Does the work of a step, in one transaction with everything that follows from it.
     *
     * @param version of the transfer as the person saw it
     * @throws Conflict when somebody else was faster
     */
    void act(Viewer viewer, long id, int version, TransferState step, Function<InfoTransfer, Done> work) {
        retrying.inTransaction(() -> {
            InfoTransfer transfer = seen(viewer, id, version);
            Refused.unless(transfer.state() == step, "handoff.refused.not-now");
            long holder = turns.take(viewer, transfer);
            Done done = work.apply(transfer);
            transfers.save(transfer);
            record(viewer, transfer, holder, done);
            if (done.goesOn()) {
                events.publishEvent(new TransferStepDone(id, step.step(), done.outcome()));
            }
            if (!transfer.state().isOpen()) {
                events.publishEvent(new PartsChanged(transfer.campaignId()));
            }
        });
    }

    InfoTransfer seen(Viewer viewer, long id, int version) {
        InfoTransfer transfer = Access.visible(viewer, transfers.find(id));
        if (transfer.version() != version) {
            throw new Conflict("handoff.conflict");
        }
        return transfer;
    }

    /** @param viewer who did it; null for the server itself */
    void record(@Nullable Viewer viewer, InfoTransfer transfer, long unitId, Done done) {
        records.add(viewer, transfer, unitId, transfer.sendings(), done.what(), done.note());
    }

    /**
     * A mail to the liaisons of a unit.
     *
     * @param about the unit whose act it is about
     */
    void tell(InfoTransfer transfer, long unitId, String what, long about, String said) {
        String unit = directory.unit(about).map(Unit::name).orElse("");
        mails.tell(transfer, words.title(transfer), unitId, Capability.LIAISON, what, unit, said);
    }
}

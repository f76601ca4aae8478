package liandong.transfer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.handoff.HandoffWords;
import liandong.handoff.TimeLimits;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import liandong.transfer.TransferDesk.Done;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What the internet office does (网信部门办理): accepts or returns the slip, then says item by item what was done. */
@Service
public class TransferAnswering {

    private final TransferDesk desk;
    private final TransferItems items;
    private final TimeLimits limits;
    private final HandoffWords words;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    TransferAnswering(
            TransferDesk desk,
            TransferItems items,
            TimeLimits limits,
            HandoffWords words,
            ApplicationEventPublisher events,
            BusinessTime time) {
        this.desk = desk;
        this.items = items;
        this.limits = limits;
        this.words = words;
        this.events = events;
        this.time = time;
    }

    public void accept(Viewer viewer, long id, int version) {
        desk.act(viewer, id, version, TransferState.ACKNOWLEDGING, transfer -> {
            transfer.accept(limits.begin(TransferWriting.PROCESS, TransferState.DISPOSING.step()));
            tellSender(transfer, "accepted", "");
            events.publishEvent(new TransferAnswered(id));
            return Done.of("accepted", "accepted", "");
        });
    }

    /** Something is missing, or another internet office is competent: the sender writes it anew or lets it be. */
    public void giveBack(Viewer viewer, long id, int version, String reason) {
        desk.act(viewer, id, version, TransferState.ACKNOWLEDGING, transfer -> {
            PlainText.statement(reason);
            Refused.unless(!reason.isBlank(), "handoff.refused.no-reason");
            transfer.giveBack(reason);
            events.publishEvent(new TransferAnswered(id));
            return Done.of("returned", "returned", reason);
        });
    }

    /** What was done about one item. */
    public record Answer(Disposal disposal, String remark) {

        private void check() {
            PlainText.note(remark);
            Refused.unless(!disposal.needsRemark() || !remark.isBlank(), "transfer.refused.no-remark");
        }
    }

    /**
     * Some or all results; with the last of them the sender has its turn. What was answered before may be corrected until
     * then.
     *
     * @param answers by id of the item
     */
    public void answer(Viewer viewer, long id, int version, Map<Long, Answer> answers) {
        desk.act(viewer, id, version, TransferState.DISPOSING, transfer -> {
            Refused.unless(!answers.isEmpty(), "transfer.refused.no-results");
            List<Long> listed = items.of(id).stream().map(TransferItem::id).toList();
            answers.forEach((itemId, answer) -> {
                if (!listed.contains(itemId)) {
                    throw new NotVisible();
                }
                answer.check();
                items.answer(itemId, new TransferItem.Result(answer.disposal(), answer.remark(), time.now()));
            });
            return answered(transfer);
        });
    }

    private Done answered(InfoTransfer transfer) {
        List<TransferItem> all = items.of(transfer.id());
        long answered = all.stream().filter(TransferItem::isAnswered).count();
        String tally = words.say("transfer.said.answered", answered, all.size());
        if (answered < all.size()) {
            tellSender(transfer, "partly", tally);
            return Done.partly("partly-answered", tally);
        }
        transfer.finish(limits.begin(TransferWriting.PROCESS, TransferState.NOTING.step()));
        tellSender(transfer, "results", tally);
        events.publishEvent(new TransferAnswered(transfer.id()));
        return Done.of("answered", tally);
    }

    private void tellSender(InfoTransfer transfer, String what, String said) {
        desk.tell(transfer, transfer.senderUnitId(), what, Objects.requireNonNull(transfer.receiverUnitId()), said);
    }
}

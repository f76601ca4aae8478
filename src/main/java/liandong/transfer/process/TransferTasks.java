package liandong.transfer.process;

import java.util.Objects;
import java.util.Set;
import liandong.engine.TaskFacts;
import liandong.handoff.HandoffWords;
import liandong.handoff.Side;
import liandong.transfer.InfoTransfer;
import liandong.transfer.InfoTransfers;
import liandong.transfer.TransferWords;
import liandong.worklist.NewWorkItem;
import liandong.worklist.WorkItemDescriber;
import org.springframework.stereotype.Component;

/** What the tasks of the process {@code internet-transfer} mean to people (移送待办): the state knows whose turn it is. */
@Component
class TransferTasks implements WorkItemDescriber {

    private final InfoTransfers transfers;
    private final TransferWords titles;
    private final HandoffWords words;

    TransferTasks(InfoTransfers transfers, TransferWords titles, HandoffWords words) {
        this.transfers = transfers;
        this.titles = titles;
        this.words = words;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(InternetTransferProcess.KEY);
    }

    @Override
    public NewWorkItem describe(TaskFacts task) {
        InfoTransfer transfer = transfers.get(task.subjectId());
        if (!transfer.state().step().equals(task.taskKey())) {
            throw new IllegalStateException(task.taskKey() + " while the transfer is " + transfer.state());
        }
        return new NewWorkItem(
                task.taskKey(),
                transfer.id(),
                Objects.requireNonNull(transfer.holderUnitId()),
                transfer.role(),
                null,
                words.say("transfer.task." + task.taskKey(), titles.title(transfer)),
                transfer.campaignId(),
                transfer.side() == Side.SENDER ? transfer.receiverUnitId() : Long.valueOf(transfer.senderUnitId()),
                transfer.leadUnitId(),
                transfer.page(),
                transfer.due(),
                transfer.dueAt());
    }
}

package liandong.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.campaign.Participant;
import liandong.document.Attachments;
import liandong.handoff.HandoverEntry;
import liandong.handoff.HandoverRecords;
import liandong.handoff.Turns;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One transfer as a person may read it (移送单内容). */
@Service
@Transactional(readOnly = true)
public class TransferPages {

    private final InfoTransfers transfers;
    private final TransferItems items;
    private final HandoverRecords records;
    private final InternetOffices offices;
    private final Turns turns;
    private final Attachments attachments;
    private final Directory directory;

    TransferPages(
            InfoTransfers transfers,
            TransferItems items,
            HandoverRecords records,
            InternetOffices offices,
            Turns turns,
            Attachments attachments,
            Directory directory) {
        this.transfers = transfers;
        this.items = items;
        this.records = records;
        this.offices = offices;
        this.turns = turns;
        this.attachments = attachments;
        this.directory = directory;
    }

    /**
     * @param earlier transfers of the same link by anyone, by id of the item here
     * @param withEvidence ids of the items that have files of their own
     * @param names of all units it mentions
     * @param mayAct whether it is the viewer's turn
     * @param proxy whether the viewer would act for an internet office without accounts
     */
    public record View(
            InfoTransfer transfer,
            List<TransferItem> items,
            Map<Long, List<EarlierTransfer>> earlier,
            Set<Long> withEvidence,
            List<HandoverEntry> entries,
            List<Participant> offices,
            Map<Long, String> names,
            boolean mayAct,
            boolean proxy,
            boolean mayWithdraw) {

        public long answered() {
            return items.stream().filter(TransferItem::isAnswered).count();
        }

        /** 处置条数. */
        public long disposed() {
            return items.stream()
                    .map(TransferItem::result)
                    .filter(result -> result != null && result.disposal().isDone())
                    .count();
        }

        /** @throws NotVisible when it has no such item */
        public TransferItem item(long id) {
            return items.stream().filter(item -> item.id() == id).findFirst().orElseThrow(NotVisible::new);
        }

        public boolean isWriting() {
            return mayAct && transfer.state() == TransferState.WRITING;
        }
    }

    /** Where somebody goes on who did a step: a slip that came back is read by its sender alone. */
    public String after(Viewer viewer, long id) {
        InfoTransfer transfer = transfers.get(id);
        return Access.canSee(viewer, transfer) ? transfer.page() : "/transfers";
    }

    public View view(Viewer viewer, long id) {
        InfoTransfer transfer = Access.visible(viewer, transfers.find(id));
        List<TransferItem> listed = items.of(id);
        Map<Long, List<EarlierTransfer>> earlier =
                items.earlier(transfer).stream().collect(Collectors.groupingBy(EarlierTransfer::itemId));
        List<HandoverEntry> told = told(viewer, transfer);
        return new View(
                transfer,
                listed,
                earlier,
                attachments.having(
                        ItemEvidence.KIND, listed.stream().map(TransferItem::id).toList()),
                told,
                offices.of(transfer),
                names(transfer, earlier, told),
                turns.mayAct(viewer, transfer),
                turns.isProxy(viewer, transfer),
                transfer.state().isBeforeAcceptance() && viewer.mayAct(transfer.senderUnitId(), Capability.LIAISON));
    }

    /** What the sender did before its slip went out is its own. */
    private List<HandoverEntry> told(Viewer viewer, InfoTransfer transfer) {
        return records.of(transfer).stream()
                .filter(entry -> viewer.belongsTo(transfer.senderUnitId()) || entry.letter() > 0)
                .toList();
    }

    private Map<Long, String> names(
            InfoTransfer transfer, Map<Long, List<EarlierTransfer>> earlier, List<HandoverEntry> told) {
        Set<Long> units = new HashSet<>(Set.of(transfer.senderUnitId()));
        Stream.of(transfer.toUnitId(), transfer.leadUnitId(), transfer.holderUnitId())
                .filter(unit -> unit != null)
                .forEach(units::add);
        earlier.values().forEach(all -> all.forEach(one -> units.add(one.unitId())));
        told.forEach(entry -> {
            units.add(entry.unitId());
            if (entry.proxy() != null) {
                units.add(entry.proxy());
            }
        });
        return directory.unitNames(units);
    }
}

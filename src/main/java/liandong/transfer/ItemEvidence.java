package liandong.transfer;

import java.util.Optional;
import java.util.Set;
import liandong.document.AttachmentKeeper;
import liandong.document.AttachmentPlace;
import liandong.document.AttachmentPurpose;
import liandong.organization.Access;
import liandong.organization.Viewer;
import org.springframework.stereotype.Component;

/** Pictures of one item (条目证据): screenshots that show what stood there. */
@Component
class ItemEvidence implements AttachmentKeeper {

    static final String KIND = "transfer-item";

    private final TransferItems items;
    private final InfoTransfers transfers;

    ItemEvidence(TransferItems items, InfoTransfers transfers) {
        this.items = items;
        this.transfers = transfers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<AttachmentPlace> place(Viewer viewer, long id) {
        return items.find(id)
                .flatMap(item -> transfers.find(item.transferId()))
                .filter(transfer -> Access.canSee(viewer, transfer))
                .map(transfer -> AttachmentPlace.of(
                        transfer,
                        transfer.page() + "/items/" + id,
                        SlipEvidence.isWriting(viewer, transfer) ? Set.of(AttachmentPurpose.MATERIAL) : Set.of()));
    }
}

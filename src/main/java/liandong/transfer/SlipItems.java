package liandong.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import liandong.document.Attachment;
import liandong.document.AttachmentPurpose;
import liandong.document.Attachments;
import liandong.engine.Retrying;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.springframework.stereotype.Service;

/** The list of a transfer slip while it is written (移送条目填写): line by line or as a piece of an Excel sheet. */
@Service
public class SlipItems {

    private static final int MOST = 200;

    private final TransferWriting writing;
    private final TransferItems items;
    private final Attachments attachments;
    private final BusinessTime time;
    private final Retrying retrying;

    SlipItems(
            TransferWriting writing,
            TransferItems items,
            Attachments attachments,
            BusinessTime time,
            Retrying retrying) {
        this.writing = writing;
        this.items = items;
        this.attachments = attachments;
        this.time = time;
        this.retrying = retrying;
    }

    /** All of them or none. */
    public void add(Viewer viewer, long id, int version, List<Information> more) {
        retrying.inTransaction(() -> {
            InfoTransfer transfer = writing.ownDraft(viewer, id, version);
            Refused.unless(items.of(id).size() + more.size() <= MOST, "transfer.refused.too-many", MOST);
            Set<String> added = new HashSet<>();
            for (Information information : more) {
                information.check(time.now());
                boolean listed = items.isListed(id, information.address(), -1)
                        || !added.add(LinkAddress.key(information.address()));
                Refused.unless(!listed, "transfer.refused.listed", information.address());
            }
            more.forEach(information -> items.add(transfer.id(), information));
        });
    }

    public void change(Viewer viewer, long id, int version, long itemId, Information information) {
        retrying.inTransaction(() -> {
            TransferItem item = own(viewer, id, version, itemId);
            information.check(time.now());
            Refused.unless(
                    !items.isListed(id, information.address(), item.id()),
                    "transfer.refused.listed",
                    information.address());
            items.change(item.id(), information);
        });
    }

    /** With its evidence. */
    public void remove(Viewer viewer, long id, int version, long itemId) {
        retrying.inTransaction(() -> {
            TransferItem item = own(viewer, id, version, itemId);
            for (Attachment file : attachments.of(viewer, ItemEvidence.KIND, itemId, AttachmentPurpose.MATERIAL)) {
                attachments.remove(viewer, file.id());
            }
            items.remove(item);
        });
    }

    private TransferItem own(Viewer viewer, long id, int version, long itemId) {
        writing.ownDraft(viewer, id, version);
        return items.find(itemId).filter(item -> item.transferId() == id).orElseThrow(NotVisible::new);
    }
}

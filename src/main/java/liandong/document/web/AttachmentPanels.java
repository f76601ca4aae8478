package liandong.document.web;

import java.util.List;
import liandong.document.Attachment;
import liandong.document.AttachmentPlace;
import liandong.document.AttachmentPurpose;
import liandong.document.Attachments;
import liandong.organization.Viewer;
import org.springframework.stereotype.Component;

/** What the fragment {@code document/attachments} shows (附件栏); asked by the template, so that any page can embed it. */
@Component("attachmentPanels")
public class AttachmentPanels {

    private final Attachments attachments;

    AttachmentPanels(Attachments attachments) {
        this.attachments = attachments;
    }

    public Panel of(Viewer viewer, String kind, long id, String purpose) {
        AttachmentPurpose wanted = AttachmentPurpose.valueOf(purpose);
        AttachmentPlace place = attachments.place(viewer, kind, id);
        return new Panel(
                kind,
                id,
                wanted,
                place.page(),
                attachments.of(viewer, kind, id, wanted),
                place.changeable().contains(wanted));
    }

    /**
     * One list of files.
     *
     * @param changeable whether the viewer may add and remove files now
     */
    public record Panel(
            String kind, long id, AttachmentPurpose purpose, String page, List<Attachment> files, boolean changeable) {

        /** Where files are sent to; a page of its own too, for refusals. */
        public String address() {
            return "/attachments/" + kind + "/" + id + "/" + purpose;
        }
    }
}

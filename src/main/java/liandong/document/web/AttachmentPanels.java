package liandong.document.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        List<Attachment> files = attachments.of(viewer, kind, id, wanted);
        boolean changeable = place.changeable().contains(wanted);
        Set<Long> removable = files.stream()
                .filter(file -> changeable && attachments.mayRemove(file))
                .map(Attachment::id)
                .collect(Collectors.toSet());
        return new Panel(kind, id, wanted, place.page(), files, changeable, removable);
    }

    /**
     * One list of files.
     *
     * @param changeable whether the viewer may add files now
     * @param removable ids of those the viewer may take away now
     */
    public record Panel(
            String kind,
            long id,
            AttachmentPurpose purpose,
            String page,
            List<Attachment> files,
            boolean changeable,
            Set<Long> removable) {

        /** Where files are sent to; a page of its own too, for refusals. */
        public String address() {
            return "/attachments/" + kind + "/" + id + "/" + purpose;
        }
    }
}

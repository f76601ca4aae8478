package liandong.meeting;

import java.util.Optional;
import java.util.Set;
import liandong.document.AttachmentKeeper;
import liandong.document.AttachmentPlace;
import liandong.document.AttachmentPurpose;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import org.springframework.stereotype.Component;

/** Files of meetings (会议材料): added by the lead's officer until the minutes are approved, read by who reads the meeting. */
@Component
class MeetingAttachments implements AttachmentKeeper {

    private final MeetingPages pages;

    MeetingAttachments(MeetingPages pages) {
        this.pages = pages;
    }

    @Override
    public String kind() {
        return "meeting";
    }

    @Override
    public Optional<AttachmentPlace> place(Viewer viewer, long meetingId) {
        return pages.visibleTo(viewer).stream()
                .filter(meeting -> meeting.id() == meetingId)
                .findFirst()
                .map(meeting -> AttachmentPlace.of(meeting, "/meetings/" + meetingId, changeable(viewer, meeting)));
    }

    private static Set<AttachmentPurpose> changeable(Viewer viewer, Meeting meeting) {
        boolean open = meeting.state() != MeetingState.MINUTED && meeting.state() != MeetingState.CANCELLED;
        return open && viewer.mayAct(meeting.leadUnitId(), Capability.OFFICER)
                ? Set.of(AttachmentPurpose.MATERIAL)
                : Set.of();
    }
}

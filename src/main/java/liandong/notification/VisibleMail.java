package liandong.notification;

import java.util.List;
import java.util.Set;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;

/**
 * A mail as one viewer may see it (可见邮件).
 *
 * @param lines those the viewer has a stake in
 * @param whole whether everything in the mail is the viewer's to read
 */
record VisibleMail(OutboxMail mail, List<FiledLine> lines, boolean whole) {

    private static final Set<MailState> HAS_BEEN_TRIED = Set.of(MailState.SENT, MailState.FAILED, MailState.BOUNCED);

    static VisibleMail of(Viewer viewer, OutboxMail mail, List<FiledLine> lines) {
        if (viewer.capability() == Capability.ADMINISTRATOR) {
            return new VisibleMail(mail, List.of(), false);
        }
        List<FiledLine> own =
                lines.stream().filter(line -> Access.canSee(viewer, line)).toList();
        boolean stake = Access.canSee(viewer, mail);
        if (!stake && own.isEmpty()) {
            throw new NotVisible();
        }
        return new VisibleMail(mail, own, mail.isDigest() ? own.size() == lines.size() : stake);
    }

    OutboxDetail.Secrecy secrecy() {
        if (mail.sensitive()) {
            return OutboxDetail.Secrecy.SECRET;
        }
        return whole ? OutboxDetail.Secrecy.NONE : OutboxDetail.Secrecy.OTHERS;
    }

    boolean readsText() {
        return secrecy() == OutboxDetail.Secrecy.NONE;
    }

    /** A secret that has left is forgotten; whoever it was for asks for a new one. */
    boolean mayResend(Viewer viewer) {
        return HAS_BEEN_TRIED.contains(mail.state())
                && (viewer.capability() == Capability.ADMINISTRATOR
                        || viewer.capability() == Capability.OFFICER && whole)
                && !(mail.sensitive() && mail.state() != MailState.FAILED);
    }

    /** Another address may get only what the viewer may read; a secret goes to nobody else. */
    boolean mayRedirect(Viewer viewer) {
        return HAS_BEEN_TRIED.contains(mail.state())
                && viewer.capability() == Capability.OFFICER
                && whole
                && !mail.sensitive();
    }
}

package liandong.document;

import java.util.Optional;
import liandong.organization.Viewer;

/** SPI: a module whose things have attachments (附件归口) says who may read and change them. One bean for each kind. */
public interface AttachmentKeeper {

    /** Kebab-case, part of addresses: {@code report}, {@code meeting}. */
    String kind();

    /** Whether files of that kind belong here; things with several places for files have a kind for each. */
    default boolean keeps(String wanted) {
        return kind().equals(wanted);
    }

    /**
     * The thing with that id as this person sees it; empty when it does not exist for this person. Decided by
     * {@link liandong.organization.Access} first of all.
     */
    Optional<AttachmentPlace> place(Viewer viewer, long id);

    /** Whether this person, who sees the thing, may read that file of it; to keep a draft to the unit that writes it. */
    default boolean mayRead(Viewer viewer, Attachment file) {
        return true;
    }

    /** Whether that file may still be taken away where files may be added; to keep what was sent. */
    default boolean mayRemove(Attachment file) {
        return true;
    }
}

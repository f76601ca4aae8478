package liandong.document;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import liandong.audit.AuditLog;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import liandong.shared.Sha256;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attached files (附件): stored in the database with the thing they belong to, seen by those who see that thing. */
@Service
public class Attachments {

    /** Files of one purpose at one thing. */
    static final int MOST = 20;

    private final AttachmentRows rows;
    private final ObjectProvider<AttachmentKeeper> keepers;
    private final AuditLog audit;
    private final BusinessTime time;

    Attachments(AttachmentRows rows, ObjectProvider<AttachmentKeeper> keepers, AuditLog audit, BusinessTime time) {
        this.rows = rows;
        this.keepers = keepers;
        this.audit = audit;
        this.time = time;
    }

    /**
     * The thing files are attached to, as this person sees it.
     *
     * @throws NotVisible when there is none for this person
     */
    public AttachmentPlace place(Viewer viewer, String kind, long id) {
        return keeper(kind).place(viewer, id).orElseThrow(NotVisible::new);
    }

    /** The files of one purpose that this person may read, oldest first. */
    @Transactional(readOnly = true)
    public List<Attachment> of(Viewer viewer, String kind, long id, AttachmentPurpose purpose) {
        place(viewer, kind, id);
        AttachmentKeeper keeper = keeper(kind);
        return rows.of(kind, id, purpose).stream()
                .filter(file -> keeper.mayRead(viewer, file))
                .toList();
    }

    /** How many files of one purpose are there; for rules such as "a proxy entry has its source". */
    public int count(String kind, long id, AttachmentPurpose purpose) {
        return rows.of(kind, id, purpose).size();
    }

    /** Which of these things have files at all. */
    public Set<Long> having(String kind, Collection<Long> ids) {
        return rows.having(kind, ids);
    }

    /** Attaches a file that passed the guard, unless the very same is there: so that a system may send it again. */
    @Transactional
    public void addUnlessThere(Viewer viewer, String kind, long id, AttachmentPurpose purpose, GuardedFile file) {
        if (!isThere(rows.of(kind, id, purpose), Sha256.of(file.content()))) {
            add(viewer, kind, id, purpose, file);
        }
    }

    private static boolean isThere(List<Attachment> files, String sha256) {
        return files.stream().anyMatch(file -> file.sha256().equals(sha256));
    }

    /** Attaches a file that passed the guard; returns its id. */
    @Transactional
    public long add(Viewer viewer, String kind, long id, AttachmentPurpose purpose, GuardedFile file) {
        AttachmentPlace place = changeable(viewer, kind, id, purpose);
        List<Attachment> there = rows.of(kind, id, purpose);
        if (there.size() >= MOST) {
            throw new Refused("document.refused.too-many", MOST);
        }
        String sha256 = Sha256.of(file.content());
        if (isThere(there, sha256)) {
            throw new Refused("document.refused.there-already");
        }
        long made = insert(viewer, place, kind, id, purpose, file, sha256);
        audit.record(
                "attachment-added",
                kind + ":" + id,
                place.ownerUnitId(),
                "%s %s %d %s".formatted(purpose, file.name(), file.size(), sha256));
        return made;
    }

    /** The same file uploaded in two windows is there once. */
    private long insert(
            Viewer viewer,
            AttachmentPlace place,
            String kind,
            long id,
            AttachmentPurpose purpose,
            GuardedFile file,
            String sha256) {
        try {
            return rows.insert(viewer, place, kind, id, purpose, file, sha256, time.now());
        } catch (DuplicateKeyException thereNow) {
            throw new Refused("document.refused.there-already");
        }
    }

    /** Takes a file away; its content is gone, the audit row tells what it was. */
    @Transactional
    public Attachment remove(Viewer viewer, long attachmentId) {
        Attachment file = visible(viewer, attachmentId);
        AttachmentPlace place = changeable(viewer, file.kind(), file.holderId(), file.purpose());
        if (!mayRemove(file)) {
            throw new Refused("document.refused.closed");
        }
        rows.delete(attachmentId);
        audit.record(
                "attachment-removed",
                file.kind() + ":" + file.holderId(),
                place.ownerUnitId(),
                "%s %s %s".formatted(file.purpose(), file.name(), file.sha256()));
        return file;
    }

    /** Whether it may be taken away where files of its kind may be added now. */
    public boolean mayRemove(Attachment file) {
        return keeper(file.kind()).mayRemove(file);
    }

    /** One file, for those who see the thing it belongs to. */
    @Transactional(readOnly = true)
    public Attachment visible(Viewer viewer, long attachmentId) {
        Attachment file = rows.find(attachmentId).orElseThrow(NotVisible::new);
        AttachmentKeeper keeper = keeper(file.kind());
        if (keeper.place(viewer, file.holderId()).isEmpty() || !keeper.mayRead(viewer, file)) {
            throw new NotVisible();
        }
        return file;
    }

    @Transactional(readOnly = true)
    public byte[] content(Viewer viewer, long attachmentId) {
        return rows.content(visible(viewer, attachmentId));
    }

    private AttachmentPlace changeable(Viewer viewer, String kind, long id, AttachmentPurpose purpose) {
        AttachmentPlace place = place(viewer, kind, id);
        if (!place.changeable().contains(purpose)) {
            throw new Refused("document.refused.closed");
        }
        return place;
    }

    private AttachmentKeeper keeper(String kind) {
        return keepers.stream().filter(keeper -> keeper.keeps(kind)).findFirst().orElseThrow(NotVisible::new);
    }
}

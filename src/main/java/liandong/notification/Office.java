package liandong.notification;

import java.util.List;
import liandong.organization.Capability;

/** A role of a unit that mail is addressed to (收件岗位). */
record Office(long unitId, Capability role) {

    static Office of(FiledLine line) {
        return new Office(line.ownerUnitId(), line.role());
    }

    /** The roles a mail speaks to: those of its lines, or its own. */
    static List<Office> of(OutboxMail mail, List<FiledLine> lines) {
        if (mail.isDigest()) {
            return lines.stream().map(Office::of).distinct().toList();
        }
        return mail.ownerUnitId() == null || mail.role() == null
                ? List.of()
                : List.of(new Office(mail.ownerUnitId(), mail.role()));
    }
}

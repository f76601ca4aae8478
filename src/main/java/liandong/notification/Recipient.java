package liandong.notification;

import liandong.organization.Addressee;
import org.jspecify.annotations.Nullable;

/** Where one mail goes (收件人): a person, or the office mailbox that stands in for one. */
record Recipient(@Nullable Long accountId, String displayName, String email, boolean officeMailbox) {

    static Recipient of(Addressee addressee) {
        return new Recipient(
                addressee.accountId(), addressee.displayName(), addressee.email(), addressee.isOfficeMailbox());
    }

    /** Names one digest a day: the same person for several units, or the same mailbox, is one. */
    String key() {
        return accountId == null ? "mailbox-" + email : "account-" + accountId;
    }
}

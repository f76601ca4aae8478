package liandong.transfer;

import java.util.Set;
import liandong.shared.PlainText;
import liandong.shared.Refused;

/**
 * What a transfer slip says besides its items (移送单). The internet office acts on what the competent department has
 * determined (认定), so that comes first: who determined it, by what document, on what ground.
 *
 * @param opinion 认定意见, with the clause it rests on
 * @param determinedBy unit or people who determined it
 * @param documentNo of the determination
 * @param contact name and telephone
 */
public record Slip(String opinion, String determinedBy, String documentNo, Set<Disposal> suggestions, String contact) {

    public Slip {
        suggestions = Set.copyOf(suggestions);
    }

    /** Refused when it can not be kept. */
    void check() {
        PlainText.statement(opinion);
        PlainText.title(determinedBy);
        PlainText.title(documentNo);
        PlainText.title(contact);
    }

    /** Refused unless it may go out. */
    void checkComplete() {
        check();
        Refused.unless(!opinion.isBlank(), "transfer.refused.no-opinion");
        Refused.unless(!determinedBy.isBlank(), "transfer.refused.no-determiner");
        Refused.unless(!documentNo.isBlank(), "transfer.refused.no-document");
        Refused.unless(!contact.isBlank(), "transfer.refused.no-contact");
    }
}

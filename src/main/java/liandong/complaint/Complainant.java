package liandong.complaint;

import java.util.stream.Stream;
import liandong.shared.PlainText;
import liandong.shared.Refused;

/**
 * Who complained (投诉举报人身份): never printed, logged or stored but sealed. Anonymous when there is no name and no way to
 * answer.
 *
 * @param contact telephone, address or mail address for the answer; "" when there is none
 * @param idNumber 身份证件号码, "" when it was not given
 */
public record Complainant(String name, String contact, String idNumber) {

    public static final Complainant ANONYMOUS = new Complainant("", "", "");

    private static final int TELLING = 2;

    void check() {
        PlainText.title(name);
        PlainText.title(contact);
        PlainText.title(idNumber);
        Refused.unless(isAnonymous() || !name.isBlank() && !contact.isBlank(), "complaint.refused.half-a-person");
    }

    public boolean isAnonymous() {
        return Stream.of(name, contact, idNumber).allMatch(String::isBlank);
    }

    /** Whether a text that others read gives this person away. */
    boolean isNamedIn(String text) {
        return Stream.of(name, contact, idNumber)
                .map(String::strip)
                .anyMatch(said -> said.length() >= TELLING && text.contains(said));
    }

    /** Nothing that a log or a message could pass on. */
    @Override
    public String toString() {
        return isAnonymous() ? "Complainant[anonymous]" : "Complainant[sealed]";
    }
}

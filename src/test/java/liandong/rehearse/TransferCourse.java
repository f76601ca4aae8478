package liandong.rehearse;

import java.util.List;

/** How a transfer of information to the internet office goes (不良信息移送剧情). */
enum TransferCourse implements Course {
    /** Nobody does anything before being reminded of it; the liaison meeting hears of the internet office twice. */
    SLOW("slow", "CLOSED", "handed-up+3 confirmed+2 accepted+9 answered+16 noted+3"),
    DISPOSED("disposed", "CLOSED", "handed-up confirmed accepted answered noted"),
    /** The sender's head sends the slip back once before it leaves. */
    REWRITTEN("rewritten", "CLOSED", "handed-up turned-back handed-up confirmed accepted answered noted"),
    /** The internet office says what became of one item first, of the others later. */
    IN_PARTS("inParts", "CLOSED", "handed-up confirmed accepted partly-answered answered noted"),
    /** The internet office returns the slip, the sender writes it anew (退回). */
    RETURNED("returned", "CLOSED", "handed-up confirmed returned handed-up confirmed accepted answered noted"),
    /** The sender lets it rest when it comes back. */
    GIVEN_UP("givenUp", "ENDED", "handed-up confirmed returned ended"),
    /** The sender takes it back before it is accepted (撤回). */
    WITHDRAWN("withdrawn", "WITHDRAWN", "handed-up confirmed withdrawn+1");

    private final String word;
    private final String end;
    private final List<Act> acts;

    TransferCourse(String word, String end, String acts) {
        this.word = word;
        this.end = end;
        this.acts = Course.acts(acts);
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String end() {
        return end;
    }

    @Override
    public List<Act> acts() {
        return acts;
    }
}

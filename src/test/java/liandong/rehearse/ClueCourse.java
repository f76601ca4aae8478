package liandong.rehearse;

import java.util.List;

/** How the handoff of a clue goes (线索移送剧情). */
enum ClueCourse implements Course {
    SOLVED("solved", "CLOSED", "handed-up letter signed accepted cleared-up result noted", "ACCEPTED"),
    /** The sender's head sends the letter back once before it leaves. */
    REWRITTEN(
            "rewritten",
            "CLOSED",
            "handed-up turned-back handed-up letter signed accepted cleared-up result noted",
            "ACCEPTED"),
    /** The receiver signs four working days too late. */
    SIGNED_LATE("signedLate", "CLOSED", "handed-up letter signed+7 accepted cleared-up result noted", "ACCEPTED"),
    /** The receiver asks for more material, the sender supplies it (补充材料). */
    SUPPLEMENTED(
            "supplemented",
            "CLOSED",
            "handed-up letter signed more supplied accepted cleared-up result noted",
            "ACCEPTED"),
    /** The receiver's head grants more time to investigate. */
    EXTENDED(
            "extended",
            "CLOSED",
            "handed-up letter signed accepted time-asked granted cleared-up result noted",
            "ACCEPTED"),
    /** The receiver's head grants none. */
    NOT_EXTENDED(
            "notExtended",
            "CLOSED",
            "handed-up letter signed accepted time-asked not-granted cleared-up result noted",
            "ACCEPTED"),
    /** The first unit names a third one, to which the sender then writes (改送). */
    SENT_ON(
            "sentOn",
            "CLOSED",
            "handed-up letter signed refused sent-on letter signed accepted cleared-up result noted",
            "REDIRECTED",
            "ACCEPTED"),
    /** Two units refuse; the lead designates the first (指定管辖). */
    DESIGNATED(
            "designated",
            "CLOSED",
            "handed-up letter signed refused sent-on letter signed refused designated"
                    + " signed accepted cleared-up result noted",
            "REFUSED",
            "REFUSED",
            "ACCEPTED"),
    /** The sender insists after the first refusal; the lead designates the same unit (管辖争议). */
    DISPUTED(
            "disputed",
            "CLOSED",
            "handed-up letter signed refused disputed designated signed accepted cleared-up result noted",
            "REFUSED",
            "ACCEPTED"),
    /** The sender lets it rest after the first refusal. */
    GIVEN_UP("givenUp", "ENDED", "handed-up letter signed refused ended", "REFUSED"),
    /** The sender takes it back before it is signed for (撤回). */
    WITHDRAWN("withdrawn", "WITHDRAWN", "handed-up letter withdrawn+1", ""),
    /** Disputed, and nobody does anything before being reminded of it. */
    SLOW(
            "slow",
            "CLOSED",
            "handed-up+3 letter+2 signed+3 refused+3 disputed+3 designated+6 signed accepted cleared-up+14 result+4 noted+3",
            "REFUSED",
            "ACCEPTED"),
    /** The sender supplies more material, the receiver's head decides on more time, both only when reminded. */
    SLOW_ANSWERS(
            "slowAnswers",
            "CLOSED",
            "handed-up letter signed more supplied+4 accepted time-asked granted+2 cleared-up result noted",
            "ACCEPTED");

    private final String word;
    private final String end;
    private final List<Act> acts;
    /** What becomes of each letter. */
    final List<String> letters;

    ClueCourse(String word, String end, String acts, String... letters) {
        this.word = word;
        this.end = end;
        this.acts = Course.acts(acts);
        this.letters = List.of(letters);
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

    boolean needsThirdUnit() {
        return times("sent-on") > 0;
    }
}

package liandong.rehearse;

import java.util.Arrays;
import java.util.List;

/** How the handoff of a clue goes (移送剧情): what each unit that gets the letter decides, and how it ends. */
enum Course {
    SOLVED("solved", "CLOSED", "ACCEPTED"),
    /** The sender's head sends the letter back once before it leaves. */
    REWRITTEN("rewritten", "CLOSED", "ACCEPTED"),
    /** The receiver signs four working days too late. */
    SIGNED_LATE("signedLate", "CLOSED", "ACCEPTED"),
    /** The receiver asks for more material, the sender supplies it (补充材料). */
    SUPPLEMENTED("supplemented", "CLOSED", "ACCEPTED"),
    /** The receiver's head grants more time to investigate. */
    EXTENDED("extended", "CLOSED", "ACCEPTED"),
    /** The receiver's head grants none. */
    NOT_EXTENDED("notExtended", "CLOSED", "ACCEPTED"),
    /** The first unit names a third one, to which the sender then writes (改送). */
    SENT_ON("sentOn", "CLOSED", "REDIRECTED", "ACCEPTED"),
    /** Two units refuse; the lead designates the first (指定管辖). */
    DESIGNATED("designated", "CLOSED", "REFUSED", "REFUSED", "ACCEPTED"),
    /** The sender insists after the first refusal; the lead designates the same unit (管辖争议). */
    DISPUTED("disputed", "CLOSED", "REFUSED", "ACCEPTED"),
    /** The sender lets it rest after the first refusal. */
    GIVEN_UP("givenUp", "ENDED", "REFUSED"),
    /** The sender takes it back before it is signed for (撤回). */
    WITHDRAWN("withdrawn", "WITHDRAWN", "");

    final String word;
    final String end;
    /** What becomes of each letter. */
    final List<String> letters;

    Course(String word, String end, String... letters) {
        this.word = word;
        this.end = end;
        this.letters = List.of(letters);
    }

    static Course of(String word) {
        return Arrays.stream(values())
                .filter(course -> course.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Course '" + word + "': expected one of "
                        + Arrays.stream(values()).map(course -> course.word).toList()));
    }

    boolean needsThirdUnit() {
        return this == SENT_ON || this == DESIGNATED;
    }

    boolean comesBeforeLead() {
        return this == DESIGNATED || this == DISPUTED;
    }

    boolean asksForTime() {
        return this == EXTENDED || this == NOT_EXTENDED;
    }

    /** How many letters come back. */
    long refusals() {
        return letters.stream().filter(decision -> decision.startsWith("RE")).count();
    }

    boolean isAccepted() {
        return end.equals("CLOSED");
    }
}

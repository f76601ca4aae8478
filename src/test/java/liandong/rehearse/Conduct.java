package liandong.rehearse;

import java.util.Arrays;

/** How one unit behaves about one report (报送行为): a word and a number of working days, as a behaviour file says them. */
record Conduct(Kind kind, int days) {

    /**
     * What a unit may do. {@code usualDays} goes with the word where the file gives no number; {@code weight} is its share
     * of the lifelike mix.
     */
    enum Kind {
        ON_TIME("onTime", 1, 68),
        LATE("late", 1, 12),
        SILENT("silent", 0, 6),
        RETURNED("returned", 2, 8),
        ZERO("zero", 1, 6),
        /** Asks for so many working days more and gets them (延期). */
        EXTENDED("extended", 3, 3),
        /** Asks for so many working days more and is refused. */
        NOT_EXTENDED("notExtended", 3, 2),
        /** Its own head sends it back once before letting it go (本单位审核). */
        SENT_BACK("sentBack", 1, 2),
        /** Answers by telephone: the lead enters for it, the unit confirms (代录). */
        BY_PHONE("byPhone", 1, 3),
        /** Corrects it so many working days after it was accepted, and the receiver takes that (更正). */
        CORRECTED("corrected", 8, 3),
        /** The same, and the receiver keeps the old figures. */
        NOT_CORRECTED("notCorrected", 8, 2),
        /** A summary, before which the unit enters a month for which no report was asked (补录). */
        BACK_ENTERED("backEntered", 1, 2),
        /** Asks for so many working days more and hands in before that is decided. */
        NOT_NEEDED("notNeeded", 3, 1),
        /** Asks to correct it, gives that up, asks again, corrects it and gives up once more (放弃更正). */
        NEVER_CORRECTED("neverCorrected", 3, 1);

        final String word;
        final int usualDays;
        final int weight;

        Kind(String word, int usualDays, int weight) {
            this.word = word;
            this.usualDays = usualDays;
            this.weight = weight;
        }

        private static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Behaviour '" + word + "': expected one of "
                            + Arrays.stream(values()).map(kind -> kind.word).toList()));
        }

        boolean asksForMoreTime() {
            return this == EXTENDED || this == NOT_EXTENDED || this == NOT_NEEDED;
        }

        boolean asksToCorrect() {
            return this == CORRECTED || this == NOT_CORRECTED || this == NEVER_CORRECTED;
        }
    }

    static Conduct usual(Kind kind) {
        return new Conduct(kind, kind.usualDays);
    }

    static Conduct parse(String text) {
        String[] words = text.trim().split("\\s+");
        Kind kind = Kind.of(words[0]);
        return words.length > 1 ? new Conduct(kind, Integer.parseInt(words[1])) : usual(kind);
    }
}

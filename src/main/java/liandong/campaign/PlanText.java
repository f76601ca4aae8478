package liandong.campaign;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import liandong.shared.PlainText;

/** Words of a plan as they are shown again (方案原文的引用): short, and with what was probably meant. */
final class PlanText {

    private static final int LONGEST = 60;
    private static final int SUGGESTIONS = 5;

    private PlanText() {}

    static String shortened(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return PlainText.visible(start.replaceAll("[\\n\\r\\t]+", " "));
    }

    /** The names closest to a misspelt one, the closest first. */
    static String nearest(String misspelt, Collection<String> known) {
        String written = shortened(misspelt);
        return known.stream()
                .sorted(Comparator.comparingInt(name -> distance(written, name)))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining("、"));
    }

    /** How many letters have to be put in, taken out or exchanged (Levenshtein), whatever their case. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        java.util.Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                int exchanged = same ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}

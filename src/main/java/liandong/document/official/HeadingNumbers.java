package liandong.document.official;

import java.util.Arrays;

/** Numbers of headings by their place (结构层次序数): 一、（一）1.（1）. */
final class HeadingNumbers {

    private static final String DIGITS = "〇一二三四五六七八九";

    private final int[] counts = new int[4];

    String next(int level) {
        int place = Math.max(1, Math.min(level, counts.length));
        int number = ++counts[place - 1];
        Arrays.fill(counts, place, counts.length, 0);
        return switch (place) {
            case 1 -> chinese(number) + "、";
            case 2 -> "（" + chinese(number) + "）";
            case 3 -> number + ".";
            default -> "（" + number + "）";
        };
    }

    static String chinese(int number) {
        if (number >= 100) {
            int rest = number % 100;
            String hundreds = chinese(number / 100) + "百";
            return rest == 0 ? hundreds : hundreds + (rest < 10 ? "〇" : rest < 20 ? "一" : "") + chinese(rest);
        }
        String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS.charAt(number / 10) + "十";
        return tens + (number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10)));
    }
}

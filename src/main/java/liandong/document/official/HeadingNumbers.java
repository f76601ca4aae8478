package liandong.document.official;

import java.util.Arrays;

/** Numbers of headings by their place (结构层次序数): 一、（一）1.（1）. */
final class HeadingNumbers {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int TEN_THOUSAND = 10_000;
    private static final String[] PLACES = {"千", "百", "十", ""};

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

    /** From 1 on, e.g. 二万四千. */
    static String chinese(int number) {
        int rest = number % TEN_THOUSAND;
        if (number < TEN_THOUSAND) {
            return belowTenThousand(rest, false);
        }
        return chinese(number / TEN_THOUSAND) + "万" + belowTenThousand(rest, true);
    }

    private static String belowTenThousand(int number, boolean continued) {
        StringBuilder said = new StringBuilder();
        boolean gap = false;
        for (int i = 0, place = 1000; place > 0; i++, place /= 10) {
            int digit = number / place % 10;
            if (digit == 0) {
                gap = continued || !said.isEmpty();
                continue;
            }
            said.append(gap ? "〇" : "");
            gap = false;
            boolean bareTen = place == 10 && digit == 1 && said.isEmpty() && !continued;
            said.append(bareTen ? "" : DIGITS.charAt(digit)).append(PLACES[i]);
        }
        return said.toString();
    }
}

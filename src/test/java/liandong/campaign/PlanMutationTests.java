package liandong.campaign;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a plan file on its way, it is read or refused; nothing else ever happens. */
class PlanMutationTests {

    private static final int MUTATIONS_OF_EACH = 600;
    private static final List<String> SCRAPS = List.of(
            "",
            " ",
            "\t",
            ":",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&a ",
            "*a",
            "!!set ",
            "|\n",
            ">\n",
            "\"",
            "'",
            "#",
            "---\n",
            "...\n",
            "%YAML 1.2\n",
            "? ",
            "<<: ",
            "~",
            "null",
            "-1",
            "1e999",
            "0x7fffffff",
            "0b2",
            ".nan",
            "2021-02-30",
            "9999-12-31",
            "\"\\u0000\"",
            "\"\\UFFFFFFFF\"",
            "\uFEFF",
            "\u202E",
            "\uD83D",
            "\uD840\uDC00",
            "${7*7}",
            "true",
            "[[[[",
            "{{",
            "\r\n",
            "\u2028",
            "PER_DISTRICT",
            "LEAD",
            "external");

    private final PlanReader reader = PlanReaderTests.reader();

    static List<String> bundledPlans() {
        return new BundledPlans().names();
    }

    @ParameterizedTest
    @MethodSource("bundledPlans")
    void aSpoiltPlanIsReadOrRefused(String name) {
        String plan = new BundledPlans().yaml(name).orElseThrow();
        Random random = new Random(name.hashCode());
        for (int i = 0; i < MUTATIONS_OF_EACH; i++) {
            String spoilt = plan;
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                spoilt = spoil(spoilt, random);
            }
            String mutation = spoilt;
            assertThatCode(() -> reader.read(mutation)).as(mutation).doesNotThrowAnyException();
        }
    }

    /** Cuts, doubles, exchanges, or puts something strange in. */
    private static String spoil(String plan, Random random) {
        int from = random.nextInt(plan.length() + 1);
        int to = Math.min(plan.length(), from + random.nextInt(40));
        String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
        return switch (random.nextInt(6)) {
            case 0 -> plan.substring(0, from) + plan.substring(to);
            case 1 -> plan.substring(0, to) + plan.substring(from);
            case 2 -> plan.substring(0, from) + scrap + plan.substring(from);
            case 3 -> plan.substring(0, from) + scrap + plan.substring(to);
            case 4 -> otherValue(plan, scrap, random);
            default -> exchangedLines(plan, random);
        };
    }

    /** Another value behind one of the colons. */
    private static String otherValue(String plan, String scrap, Random random) {
        int colon = plan.indexOf(": ", random.nextInt(plan.length()));
        if (colon < 0) {
            return plan;
        }
        String rest = plan.substring(colon + 2).replaceFirst("^[^,}\\n]*", "");
        return plan.substring(0, colon + 2) + scrap + rest;
    }

    private static String exchangedLines(String plan, Random random) {
        List<String> lines = new ArrayList<>(plan.lines().toList());
        Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        return String.join("\n", lines);
    }
}

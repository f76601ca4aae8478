package liandong.bench;

import java.util.List;

/**
 * How large the run is (规模).
 *
 * @param warm units of the round that nobody measures, after which the compiler has seen it all
 * @param few units of the small round that the large one is compared with
 * @param units of the large round
 * @param reports handed in for each figure of the large round
 * @param clients numbers of clients at once
 * @param views of each page
 */
record Settings(int warm, int few, int units, int reports, List<Integer> clients, int views) {

    static Settings of(List<String> arguments) {
        if (arguments.contains("--smoke")) {
            return new Settings(100, 100, 200, 16, List.of(4), 4);
        }
        int units = arguments.isEmpty() ? 2_000 : Integer.parseInt(arguments.get(0));
        int few = Math.min(1_000, units / 2);
        return new Settings(Math.min(2_000, units), few, units, Math.min(500, few / 7), List.of(4, 8), 40);
    }
}

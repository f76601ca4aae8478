package liandong.bench;

import java.time.Duration;
import java.util.Arrays;

/** How long the same thing took many times over (计时). */
record Timing(int operations, Duration wall, double p50, double p95) {

    /** @param nanos of each operation */
    static Timing of(long[] nanos, Duration wall) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Timing(sorted.length, wall, millis(sorted, 0.50), millis(sorted, 0.95));
    }

    double perSecond() {
        return operations / seconds();
    }

    double seconds() {
        return wall.toNanos() / 1e9;
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
    }
}

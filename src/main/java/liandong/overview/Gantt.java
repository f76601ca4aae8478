package liandong.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The geometry of a Gantt picture (横道图): where each phase, month and today lie, in units of an SVG 1000 wide. Days are
 * drawn as wide as they are long, so a month of 31 days is wider than February.
 */
public final class Gantt {

    public static final int WIDTH = 1000;

    private static final int NAMES = 150;
    private static final int RIGHT = 12;
    private static final int HEAD = 34;
    private static final int ROW = 36;
    private static final int FOOT = 26;
    private static final int BAR = 24;
    private static final int MOST_MONTHS = 12;

    private final List<GanttBar> phases;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate today;

    private Gantt(List<GanttBar> phases, LocalDate from, LocalDate to, LocalDate today) {
        this.phases = phases;
        this.from = from;
        this.to = to;
        this.today = today;
    }

    /** From the first of the first month to the last of the last one, of the campaign and of every phase. */
    public static Gantt of(List<GanttBar> phases, LocalDate from, LocalDate to, LocalDate today) {
        LocalDate first = phases.stream().map(GanttBar::from).reduce(from, Gantt::earlier);
        LocalDate last = phases.stream().map(GanttBar::to).reduce(to, Gantt::later);
        return new Gantt(
                List.copyOf(phases), first.withDayOfMonth(1), last.withDayOfMonth(last.lengthOfMonth()), today);
    }

    /** A rectangle with its phase. */
    public record Bar(GanttBar phase, int x, int y, int width, int textY, String style) {
        public int height() {
            return BAR;
        }
    }

    /** Where a month begins; {@code named} is false where the names would run into each other. */
    public record Month(int x, LocalDate first, boolean named) {}

    public List<Bar> bars() {
        return IntStream.range(0, phases.size()).mapToObj(this::bar).toList();
    }

    private Bar bar(int row) {
        GanttBar phase = phases.get(row);
        int y = HEAD + row * ROW + (ROW - BAR) / 2;
        int x = x(phase.from());
        int width = Math.max(3, x(phase.to().plusDays(1)) - x);
        return new Bar(phase, x, y, width, y + BAR - 7, phase.style());
    }

    public List<Month> months() {
        int every = (int) Math.ceil(ChronoUnit.MONTHS.between(from, to.plusDays(1)) / (double) MOST_MONTHS);
        List<Month> months = new ArrayList<>();
        for (LocalDate first = from; first.isBefore(to); first = first.plusMonths(1)) {
            months.add(new Month(x(first), first, months.size() % every == 0));
        }
        return months;
    }

    /** Where the line of today is drawn; empty when today lies outside. */
    public OptionalInt todayX() {
        return today.isBefore(from) || today.isAfter(to) ? OptionalInt.empty() : OptionalInt.of(x(today));
    }

    /** Whether there is more room for the word beside the line of today on its left. */
    public boolean isTodayLate() {
        return todayX().orElse(0) > WIDTH - 80;
    }

    public int height() {
        return HEAD + phases.size() * ROW + FOOT;
    }

    public int bottom() {
        return height() - FOOT;
    }

    public int top() {
        return HEAD - 8;
    }

    private int x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to.plusDays(1));
        return NAMES + (int) Math.round(share * (WIDTH - NAMES - RIGHT));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

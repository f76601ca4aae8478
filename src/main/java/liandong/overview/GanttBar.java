package liandong.overview;

import java.time.LocalDate;

/**
 * One phase to be drawn (横道).
 *
 * @param to last day, which still belongs to it
 * @param state DONE, NOW, LATE or TO_COME
 */
public record GanttBar(String name, LocalDate from, LocalDate to, String state) {

    String style() {
        return "bar-" + state.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

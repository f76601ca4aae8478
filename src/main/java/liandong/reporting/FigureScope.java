package liandong.reporting;

import java.time.LocalDate;

/**
 * Which figures are asked for (取数范围): of one unit, for the period of one report.
 *
 * @param tableId the report table whose cells are to be filled
 * @param from first day, in Shanghai
 * @param to last day, included
 */
public record FigureScope(long campaignId, long unitId, String tableId, LocalDate from, LocalDate to) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}

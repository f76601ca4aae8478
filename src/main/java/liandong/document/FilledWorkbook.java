package liandong.document;

import java.util.List;
import java.util.Map;
import liandong.table.Finding;

/**
 * What was filled into a workbook (已填工作簿), by address of the report, as typed.
 *
 * @param places where each address stands
 * @param computed formulas, whose results stand in {@code typed}
 * @param findings cells that could not be read at all
 * @param moved where cells of the form are no longer at their place; then nothing else is said
 * @param ignored what stands outside the form
 */
public record FilledWorkbook(
        Map<String, String> typed,
        Map<String, WorkbookCell> places,
        List<ComputedCell> computed,
        List<Finding> findings,
        List<MovedCell> moved,
        List<String> ignored) {

    public static FilledWorkbook moved(List<MovedCell> moved) {
        return new FilledWorkbook(Map.of(), Map.of(), List.of(), List.of(), List.copyOf(moved), List.of());
    }
}

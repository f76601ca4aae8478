package liandong.reporting;

import java.util.List;

/** Where figures and cases of reports come from without retyping (数据来源), e.g. the register of cases. */
public interface FigureSource {

    /**
     * The rows a unit has in the register, as SQL after {@code from} with {@code :campaign} and {@code :unit}; where there
     * is none, the register is not asked for figures.
     */
    String rowsOfUnit();

    /** What the register says for the cells of a table. */
    SourcedFigures figures(FigureScope scope);

    /** What could be reported as typical cases (典型案例), latest first. */
    default List<TypicalCase> typicalCases(FigureScope scope) {
        return List.of();
    }
}

package liandong.reporting;

import java.util.List;

/** Where figures and cases of reports come from without retyping (数据来源), e.g. the register of cases. */
public interface FigureSource {

    /** What the register says for the cells of a table; {@link SourcedFigures#NONE} where it knows nothing of the unit. */
    SourcedFigures figures(FigureScope scope);

    /** What could be reported as typical cases (典型案例), latest first. */
    default List<TypicalCase> typicalCases(FigureScope scope) {
        return List.of();
    }
}

package liandong.reporting;

import liandong.document.WorkbookCell;
import liandong.table.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Something in a workbook that has to be put right or explained (工作簿差错).
 *
 * @param at null when it is about the whole report
 */
public record WorkbookMistake(@Nullable WorkbookCell at, Finding finding) {}

package liandong.document;

import org.jspecify.annotations.Nullable;

/**
 * Something to put right in a workbook that goes back (需更正之处).
 *
 * @param at null when it is about the whole
 * @param place in the words of the form
 * @param words what is wrong and what to do
 */
public record CellMark(@Nullable WorkbookCell at, String place, String words) {}

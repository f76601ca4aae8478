package liandong.document;

/**
 * A column of a table to be written (列).
 *
 * @param width in characters of the Latin kind; a Chinese one takes two
 */
public record SheetColumn(String heading, int width) {}

package liandong.reporting;

/**
 * A workbook that a person sends back (交回的工作簿).
 *
 * @param handIn whether it is to be handed in at once; else it becomes the draft
 * @param throughHead the unit's own head looks at it first, even where the unit does not always want that
 */
public record WorkbookDelivery(String fileName, byte[] content, boolean handIn, boolean throughHead) {}

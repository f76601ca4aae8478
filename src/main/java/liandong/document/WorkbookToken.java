package liandong.document;

import java.util.List;
import java.util.Optional;

/**
 * What a workbook was made for (工作簿标识), carried in it and signed, so that what comes back is known for certain.
 *
 * @param tableVersion of {@link Workbooks#versionOf}: another one means other cells
 * @param dueRevision of the obligation when it was made
 * @param reportVersion of the obligation when it was made, 0 when something was stored that is not in the workbook; a
 *     higher one on the server is newer than the workbook
 * @param copy this very file; two downloads of the same report differ in it
 */
public record WorkbookToken(
        long campaignId,
        long roundId,
        long obligationId,
        long unitId,
        String tableId,
        String tableVersion,
        int dueRevision,
        int reportVersion,
        String copy) {

    private static final String FORMAT = "LD2";
    private static final String BETWEEN = "|";
    private static final int PARTS = 10;

    String text() {
        return String.join(
                BETWEEN,
                FORMAT,
                String.valueOf(campaignId),
                String.valueOf(roundId),
                String.valueOf(obligationId),
                String.valueOf(unitId),
                String.valueOf(dueRevision),
                String.valueOf(reportVersion),
                copy,
                tableVersion,
                tableId);
    }

    /** Of a text whose signature was found to be right. */
    static Optional<WorkbookToken> read(String text) {
        List<String> parts = List.of(text.split("\\|", PARTS));
        if (parts.size() != PARTS || !parts.get(0).equals(FORMAT)) {
            return Optional.empty();
        }
        return Optional.of(new WorkbookToken(
                Long.parseLong(parts.get(1)),
                Long.parseLong(parts.get(2)),
                Long.parseLong(parts.get(3)),
                Long.parseLong(parts.get(4)),
                parts.get(9),
                parts.get(8),
                Integer.parseInt(parts.get(5)),
                Integer.parseInt(parts.get(6)),
                parts.get(7)));
    }
}

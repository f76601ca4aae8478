package liandong.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table as CSV files that programs of offices still open (分卷表格): so many rows each, then the next one. */
final class CsvPages implements AutoCloseable {

    static final int ROWS = 100_000;

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final SealedZip zip;
    private final String path;
    private final List<String> columns;
    private final ArchiveWords words;
    private int page;
    private long rows;
    private @Nullable Writer open;
    private String opened = "";

    CsvPages(SealedZip zip, String path, List<String> columns, ArchiveWords words) {
        this.zip = zip;
        this.path = path;
        this.columns = columns;
        this.words = words;
    }

    void row(List<?> cells) {
        if (open == null || rows == ROWS) {
            next();
        }
        write(CsvLine.of(cells.stream().map(words::text).toList()));
        rows++;
    }

    /** A table without rows is a file all the same: it says that there was nothing. */
    void end() {
        if (open == null) {
            next();
        }
        close();
    }

    private void next() {
        close();
        page++;
        rows = 0;
        opened = zip.place(path + (page == 1 ? "" : "-" + page) + ".csv");
        open = new BufferedWriter(new OutputStreamWriter(zip.open(opened), StandardCharsets.UTF_8));
        write(BYTE_ORDER_MARK + CsvLine.of(columns));
    }

    private void write(String line) {
        try {
            Objects.requireNonNull(open).write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open = null;
        zip.contents().table(opened, rows);
    }
}

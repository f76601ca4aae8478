package liandong.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** Where parts put the files of an archive (归档文件); what is written goes on at once and is not kept in memory. */
public interface ArchiveFiles {

    /** A file as it is. */
    default void file(String path, byte[] content) {
        file(path, to -> to.write(content));
    }

    /** A file that writes itself. */
    void file(String path, Content content);

    /** A table, row by row as the consumer is given them; the path is without ending. */
    void table(String path, List<String> columns, Consumer<Consumer<List<?>>> rows);

    /** What stands in a file. */
    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream file) throws IOException;
    }
}

package liandong.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The content of packages, in pieces of half a megabyte as attachments are (归档包内容). */
@Repository
class PackagePieces {

    private final JdbcClient jdbc;

    PackagePieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long packageId, int number, byte[] content) {
        jdbc.sql("insert into archive_piece (package_id, piece_no, content) values (:id, :number, :content)")
                .param("id", packageId)
                .param("number", number)
                .param("content", content)
                .update();
    }

    void delete(long packageId) {
        jdbc.sql("delete from archive_piece where package_id = :id")
                .param("id", packageId)
                .update();
    }

    /** Piece after piece, one in memory at a time. */
    void copy(long packageId, OutputStream to) {
        int number = 0;
        for (Optional<byte[]> piece = find(packageId, number); piece.isPresent(); piece = find(packageId, ++number)) {
            try {
                to.write(piece.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Optional<byte[]> find(long packageId, int number) {
        return jdbc.sql("select content from archive_piece where package_id = :id and piece_no = :number")
                .param("id", packageId)
                .param("number", number)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }
}

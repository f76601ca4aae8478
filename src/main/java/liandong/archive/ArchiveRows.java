package liandong.archive;

import static liandong.shared.Instants.db;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liandong.organization.Viewer;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Packages and their content, in pieces of half a megabyte as attachments are (归档包存储). */
@Repository
class ArchiveRows {

    private final JdbcClient jdbc;

    ArchiveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException while another one of the campaign is built */
    long insert(Viewer viewer, long campaignId, long leadUnitId, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into archive_package (open_key, campaign_id, lead_unit_id, state, ordered_by,
                            ordered_by_name, ordered_at)
                        values (:campaign, :campaign, :lead, 'BUILDING', :by, :name, :now)""")
                .param("campaign", campaignId)
                .param("lead", leadUnitId)
                .param("by", viewer.accountId())
                .param("name", viewer.displayName())
                .param("now", db(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Takes one for a worker that nobody works on; what a worker that died left behind is thrown away. */
    boolean claim(long id, String lease, Instant now, Instant until) {
        boolean claimed = jdbc.sql("update archive_package set lease = :lease, lease_until = :until, units_done = 0"
                                + " where id = :id and state = 'BUILDING'"
                                + " and (lease_until is null or lease_until < :now)")
                        .param("lease", lease)
                        .param("until", db(until))
                        .param("now", db(now))
                        .param("id", id)
                        .update()
                == 1;
        if (claimed) {
            deletePieces(id);
        }
        return claimed;
    }

    /** Notes how far it is and keeps it for longer; false when another worker has taken it over. */
    boolean progress(long id, String lease, int done, int units, Instant until) {
        return jdbc.sql("update archive_package set units_done = :done, units = :units, lease_until = :until"
                                + " where id = :id and lease = :lease and state = 'BUILDING'")
                        .param("done", done)
                        .param("units", units)
                        .param("until", db(until))
                        .param("id", id)
                        .param("lease", lease)
                        .update()
                == 1;
    }

    void sealed(long id, int files, long size, String manifestSha256, Instant now) {
        jdbc.sql("update archive_package set state = 'SEALED', open_key = null, files = :files, byte_count = :size,"
                        + " manifest_sha256 = :digest, sealed_at = :now where id = :id")
                .param("files", files)
                .param("size", size)
                .param("digest", manifestSha256)
                .param("now", db(now))
                .param("id", id)
                .update();
    }

    void failed(long id) {
        jdbc.sql("update archive_package set state = 'FAILED', open_key = null where id = :id")
                .param("id", id)
                .update();
        deletePieces(id);
    }

    private void deletePieces(long id) {
        jdbc.sql("delete from archive_piece where package_id = :id")
                .param("id", id)
                .update();
    }

    void insertPiece(long id, int number, byte[] content) {
        jdbc.sql("insert into archive_piece (package_id, piece_no, content) values (:id, :number, :content)")
                .param("id", id)
                .param("number", number)
                .param("content", content)
                .update();
    }

    /** Piece after piece, one in memory at a time. */
    void copy(long id, OutputStream to) {
        int number = 0;
        for (Optional<byte[]> piece = piece(id, number); piece.isPresent(); piece = piece(id, ++number)) {
            try {
                to.write(piece.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Optional<byte[]> piece(long id, int number) {
        return jdbc.sql("select content from archive_piece where package_id = :id and piece_no = :number")
                .param("id", id)
                .param("number", number)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    List<ArchivePackage> of(long campaignId) {
        return jdbc.sql("select * from archive_package where campaign_id = :campaign order by id desc")
                .param("campaign", campaignId)
                .query(ArchiveRows::map)
                .list();
    }

    Optional<ArchivePackage> find(long id) {
        return jdbc.sql("select * from archive_package where id = :id")
                .param("id", id)
                .query(ArchiveRows::map)
                .optional();
    }

    /** Packages nobody works on, because their server went away. */
    List<Long> abandoned(Instant now) {
        return jdbc.sql("select id from archive_package where state = 'BUILDING'"
                        + " and (lease_until is null or lease_until < :now) order by id")
                .param("now", db(now))
                .query(Long.class)
                .list();
    }

    private static ArchivePackage map(ResultSet row, int number) throws SQLException {
        return new ArchivePackage(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getLong("lead_unit_id"),
                ArchivePackage.State.valueOf(row.getString("state")),
                row.getLong("ordered_by"),
                row.getString("ordered_by_name"),
                Instants.read(row, "ordered_at"),
                row.getInt("units_done"),
                row.getInt("units"),
                row.getInt("files"),
                row.getLong("byte_count"),
                row.getString("manifest_sha256"),
                Instants.readOrNull(row, "sealed_at"));
    }
}

package liandong.archive;

import static liandong.shared.Instants.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import liandong.organization.Viewer;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Packages, who builds them and how far they are (归档包登记). */
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

    /** Takes one for a worker that nobody works on. */
    boolean claim(long id, String lease, Instant now, Instant until) {
        return jdbc.sql("update archive_package set lease = :lease, lease_until = :until, units_done = 0"
                                + " where id = :id and state = 'BUILDING'"
                                + " and (lease_until is null or lease_until < :now)")
                        .param("lease", lease)
                        .param("until", db(until))
                        .param("now", db(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Keeps it for longer. */
    void renew(long id, String lease, Instant until) {
        held(id, lease, "lease_until = :until", Map.of("until", db(until)));
    }

    /** Notes how far it is. */
    void progress(long id, String lease, int done, int units) {
        held(id, lease, "units_done = :done, units = :units", Map.of("done", done, "units", units));
    }

    void sealed(long id, String lease, int files, long size, String manifestSha256, Instant now) {
        held(
                id,
                lease,
                "state = 'SEALED', open_key = null, files = :files, byte_count = :size, manifest_sha256 = :digest,"
                        + " sealed_at = :now",
                Map.of("files", files, "size", size, "digest", manifestSha256, "now", db(now)));
    }

    /** False when another worker has taken it over, who may still succeed. */
    boolean failed(long id, String lease) {
        return change(id, lease, "state = 'FAILED', open_key = null", Map.of()) == 1;
    }

    /** Nobody writes into a package that another worker has taken over. */
    private void held(long id, String lease, String columns, Map<String, ?> values) {
        if (change(id, lease, columns, values) == 0) {
            throw new IllegalStateException("Package " + id + " is built by somebody else by now");
        }
    }

    private int change(long id, String lease, String columns, Map<String, ?> values) {
        return jdbc.sql("update archive_package set " + columns
                        + " where id = :id and lease = :lease and state = 'BUILDING'")
                .params(values)
                .param("id", id)
                .param("lease", lease)
                .update();
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

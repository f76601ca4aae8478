package liandong.document;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import liandong.organization.Viewer;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * The rows of attachments (附件存储). The content lies in parts of half a megabyte: plain binary columns on both
 * databases, of which H2 takes a megabyte at most.
 */
@Component
class AttachmentRows {

    private static final int PART = 512 << 10;

    private static final String SELECT = """
            select f.*, a.display_name as uploaded_by_name
            from attachment f join account a on a.id = f.uploaded_by
            """;

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Attachment> of(String kind, long holderId, AttachmentPurpose purpose) {
        return jdbc.sql(SELECT
                        + " where f.kind = :kind and f.holder_id = :holderId and f.purpose = :purpose order by f.id")
                .param("kind", kind)
                .param("holderId", holderId)
                .param("purpose", purpose.name())
                .query(AttachmentRows::row)
                .list();
    }

    Set<Long> having(String kind, Collection<Long> holders) {
        return Set.copyOf(
                jdbc.sql("select distinct holder_id from attachment where kind = :kind and holder_id in (:holders)")
                        .param("kind", kind)
                        .param("holders", holders.isEmpty() ? Set.of(-1L) : holders)
                        .query(Long.class)
                        .list());
    }

    Optional<Attachment> find(long id) {
        return jdbc.sql(SELECT + " where f.id = :id")
                .param("id", id)
                .query(AttachmentRows::row)
                .optional();
    }

    long insert(
            Viewer viewer,
            AttachmentPlace place,
            String kind,
            long holderId,
            AttachmentPurpose purpose,
            GuardedFile file,
            String sha256,
            Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into attachment (kind, holder_id, purpose, owner_unit_id, receiver_unit_id, lead_unit_id,
                            file_name, file_type, byte_count, sha256, uploaded_by, uploaded_at)
                        values (:kind, :holderId, :purpose, :owner, :receiver, :lead,
                            :name, :type, :size, :sha256, :by, :at)
                        """)
                .param("kind", kind)
                .param("holderId", holderId)
                .param("purpose", purpose.name())
                .param("owner", place.ownerUnitId())
                .param("receiver", place.receiverUnitId())
                .param("lead", place.leadUnitId())
                .param("name", file.name())
                .param("type", file.type().name())
                .param("size", file.size())
                .param("sha256", sha256)
                .param("by", viewer.accountId())
                .param("at", Instants.db(at))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        insertParts(id, file.content());
        return id;
    }

    private void insertParts(long id, byte[] content) {
        for (int from = 0, number = 0; from < content.length; from += PART, number++) {
            jdbc.sql("insert into attachment_part (attachment_id, part_no, content) values (:id, :number, :content)")
                    .param("id", id)
                    .param("number", number)
                    .param("content", Arrays.copyOfRange(content, from, Math.min(content.length, from + PART)))
                    .update();
        }
    }

    byte[] content(Attachment file) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(file.size());
        jdbc.sql("select content from attachment_part where attachment_id = :id order by part_no")
                .param("id", file.id())
                .query(row -> {
                    whole.writeBytes(row.getBytes(1));
                });
        return whole.toByteArray();
    }

    void delete(long id) {
        jdbc.sql("delete from attachment_part where attachment_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from attachment where id = :id").param("id", id).update();
    }

    private static Attachment row(ResultSet row, int n) throws SQLException {
        return new Attachment(
                row.getLong("id"),
                row.getString("kind"),
                row.getLong("holder_id"),
                AttachmentPurpose.valueOf(row.getString("purpose")),
                row.getObject("owner_unit_id", Long.class),
                row.getObject("receiver_unit_id", Long.class),
                row.getObject("lead_unit_id", Long.class),
                row.getString("file_name"),
                FileType.valueOf(row.getString("file_type")),
                row.getInt("byte_count"),
                row.getString("sha256"),
                row.getString("uploaded_by_name"),
                Instants.read(row, "uploaded_at"));
    }
}

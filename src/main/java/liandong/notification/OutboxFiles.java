package liandong.notification;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What mails of the outbox carry (邮件附件), in parts of half a megabyte. */
@Repository
class OutboxFiles {

    private static final int PART = 512 << 10;

    private final JdbcClient jdbc;

    OutboxFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(long mailId, List<MailFile> files) {
        note(mailId, files);
        for (int place = 0; place < files.size(); place++) {
            byte[] content = files.get(place).content();
            for (int from = 0, number = 0; from < content.length; from += PART, number++) {
                jdbc.sql("insert into outbox_file_part (mail_id, place, part_no, content)"
                                + " values (:mail, :place, :number, :content)")
                        .param("mail", mailId)
                        .param("place", place)
                        .param("number", number)
                        .param("content", Arrays.copyOfRange(content, from, Math.min(content.length, from + PART)))
                        .update();
            }
        }
    }

    /** Only what they were called. */
    void note(long mailId, List<MailFile> files) {
        for (int place = 0; place < files.size(); place++) {
            jdbc.sql("insert into outbox_file (mail_id, place, file_name, media_type)"
                            + " values (:mail, :place, :name, :type)")
                    .param("mail", mailId)
                    .param("place", place)
                    .param("name", OneLine.of(files.get(place).name(), 200))
                    .param("type", OneLine.of(files.get(place).mediaType(), 100))
                    .update();
        }
    }

    List<String> names(long mailId) {
        return jdbc.sql("select file_name from outbox_file where mail_id = :mail order by place")
                .param("mail", mailId)
                .query(String.class)
                .list();
    }

    /** Which of these mails carry files whose content is kept. */
    Set<Long> kept(Collection<Long> mailIds) {
        return mailIds.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select distinct mail_id from outbox_file_part where mail_id in (:mails)")
                        .param("mails", mailIds)
                        .query(Long.class)
                        .list());
    }

    List<MailFile> of(long mailId) {
        return jdbc.sql("select file_name, media_type, place from outbox_file where mail_id = :mail order by place")
                .param("mail", mailId)
                .query((row, number) ->
                        new MailFile(row.getString(1), row.getString(2), content(mailId, row.getInt(3))))
                .list();
    }

    private byte[] content(long mailId, int place) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        jdbc.sql("select content from outbox_file_part where mail_id = :mail and place = :place order by part_no")
                .param("mail", mailId)
                .param("place", place)
                .query(row -> {
                    whole.writeBytes(row.getBytes(1));
                });
        return whole.toByteArray();
    }
}

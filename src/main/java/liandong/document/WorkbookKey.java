package liandong.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import liandong.shared.Instants;
import liandong.shared.SystemTime;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The key that signs workbooks (工作簿密钥), the same on every node: from the environment or a file when one is given,
 * else the one that the first node to need it made and keeps in the database.
 */
@Component
class WorkbookKey {

    private static final int BYTES = 32;

    private final WorkbookSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final SystemTime time;
    private volatile @Nullable SecretKey key;

    WorkbookKey(WorkbookSettings settings, JdbcClient jdbc, PlatformTransactionManager transactions, SystemTime time) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.time = time;
        // What another node writes at the same instant must not spoil the caller's transaction.
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    SecretKey get() {
        SecretKey known = key;
        if (known == null) {
            byte[] bytes = Base64.getDecoder().decode(text().strip());
            if (bytes.length != BYTES) {
                throw new IllegalStateException("The key that signs workbooks is base64 of " + BYTES + " bytes");
            }
            known = new SecretKeySpec(bytes, "HmacSHA256");
            key = known;
        }
        return known;
    }

    private String text() {
        if (!settings.key().isBlank()) {
            return settings.key();
        }
        if (settings.keyFile().isBlank()) {
            return shared();
        }
        try {
            return Files.readString(Path.of(settings.keyFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("The file of the key that signs workbooks cannot be read", e);
        }
    }

    private String shared() {
        try {
            apart.executeWithoutResult(status -> create());
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            return stored();
        }
        return stored();
    }

    private void create() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        jdbc.sql("""
                        insert into workbook_key (id, secret, created_at)
                        select 1, cast(:secret as varchar(100)), cast(:now as timestamp with time zone)
                        where not exists (select 1 from workbook_key)""")
                .param("secret", Base64.getEncoder().encodeToString(bytes))
                .param("now", Instants.db(time.now()))
                .update();
    }

    private String stored() {
        return jdbc.sql("select secret from workbook_key where id = 1")
                .query(String.class)
                .single();
    }
}

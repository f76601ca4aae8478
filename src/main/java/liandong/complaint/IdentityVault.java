package liandong.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import liandong.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Repository;

/**
 * Keeps who complained sealed, in a table of its own (身份信息加密保存): AES-256-GCM with a nonce of its own each, and the
 * id of the key beside it.
 */
@Repository
class IdentityVault {

    private static final int NONCE = 16;

    private final JdbcClient jdbc;
    private final IdentityKeys keys;
    private final ObjectMapper json;

    IdentityVault(JdbcClient jdbc, IdentityKeys keys, ObjectMapper json) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.json = json;
    }

    /** @throws Refused when no key has been set up: then only anonymous complaints can be taken */
    void seal(long complaintId, Complainant complainant) {
        if (complainant.isAnonymous()) {
            return;
        }
        String key = keys.current().orElseThrow(() -> new Refused("complaint.refused.no-key"));
        jdbc.sql("insert into complainant (complaint_id, key_id, sealed) values (:complaint, :key, :sealed)")
                .param("complaint", complaintId)
                .param("key", key)
                .param("sealed", Base64.getEncoder().encodeToString(cipher(key).encrypt(written(complainant))))
                .update();
    }

    Complainant open(long complaintId) {
        return jdbc.sql("select key_id, sealed from complainant where complaint_id = :complaint")
                .param("complaint", complaintId)
                .query((row, number) -> read(cipher(row.getString("key_id"))
                        .decrypt(Base64.getDecoder().decode(row.getString("sealed")))))
                .optional()
                .orElse(Complainant.ANONYMOUS);
    }

    private AesBytesEncryptor cipher(String key) {
        return new AesBytesEncryptor(keys.key(key), KeyGenerators.secureRandom(NONCE), CipherAlgorithm.GCM);
    }

    private byte[] written(Complainant complainant) {
        try {
            return json.writeValueAsBytes(
                    new Sealed(complainant.name(), complainant.contact(), complainant.idNumber()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A complainant cannot be written");
        }
    }

    private Complainant read(byte[] bytes) {
        try {
            Sealed sealed = json.readValue(bytes, Sealed.class);
            return new Complainant(sealed.name(), sealed.contact(), sealed.idNumber());
        } catch (IOException e) {
            throw new IllegalStateException("A sealed complainant cannot be read");
        }
    }

    private record Sealed(String name, String contact, String idNumber) {}
}

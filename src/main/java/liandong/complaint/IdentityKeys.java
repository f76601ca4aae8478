package liandong.complaint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The keys that seal who complained (身份密钥), from the environment or a file, never from the database. One line each,
 * {@code id:base64 of 32 bytes}; the first one seals, the others still open what was sealed before.
 */
@Component
class IdentityKeys {

    private static final int BYTES = 32;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    IdentityKeys(IdentitySettings settings) {
        String lines = settings.keys().isBlank() ? inFile(settings) : settings.keys();
        lines.lines()
                .flatMap(
                        line -> line.isBlank() ? Optional.<String>empty().stream() : Optional.of(line.strip()).stream())
                .forEach(this::add);
    }

    /** The key that seals now; empty when nobody has set one up. */
    Optional<String> current() {
        return keys.keySet().stream().findFirst();
    }

    SecretKey key(String id) {
        return Optional.ofNullable(keys.get(id))
                .orElseThrow(() -> new IllegalStateException("The identity key " + id + " is not set up here"));
    }

    private void add(String line) {
        String[] parts = line.split(":", 2);
        byte[] bytes = parts.length == 2 ? Base64.getDecoder().decode(parts[1]) : new byte[0];
        if (bytes.length != BYTES) {
            throw new IllegalStateException("An identity key is a line id:base64 of " + BYTES + " bytes");
        }
        keys.put(parts[0], new SecretKeySpec(bytes, "AES"));
    }

    private static String inFile(IdentitySettings settings) {
        if (settings.keyFile().isBlank()) {
            return "";
        }
        try {
            Path file = Path.of(settings.keyFile());
            if (settings.create() && Files.notExists(file)) {
                write(file);
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The identity key file cannot be read", e);
        }
    }

    /** For its owner's eyes only from the first moment. */
    private static void write(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "k1:" + Base64.getEncoder().encodeToString(bytes) + "\n");
    }
}

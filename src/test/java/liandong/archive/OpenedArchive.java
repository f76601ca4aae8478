package liandong.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import liandong.shared.Sha256;

/** A package as an inspector has it: files, and nothing else (测试用归档包). */
public final class OpenedArchive {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    OpenedArchive(byte[] zip) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
    }

    public Map<String, byte[]> files() {
        return files;
    }

    public byte[] bytes(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    public String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** All of it, as one text. */
    public String everything() {
        return files.keySet().stream().map(this::read).collect(Collectors.joining("\n"));
    }

    /** Files in which somebody who searches for this finds it. */
    public List<String> holding(String searched) {
        return files.keySet().stream()
                .filter(path -> read(path).contains(searched))
                .toList();
    }

    /** A file as whoever opens it reads it: Word and Excel files are unpacked. */
    public String read(String path) {
        if (!path.matches(".*\\.(docx|xlsx)")) {
            return text(path);
        }
        try {
            return new OpenedArchive(bytes(path)).everything().replaceAll("<[^>]*>", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one file whose path is like this. */
    public String only(String pattern) {
        List<String> found =
                files.keySet().stream().filter(path -> path.matches(pattern)).toList();
        assertThat(found).as(pattern + " in " + files.keySet()).hasSize(1);
        return found.get(0);
    }

    List<String> pages() {
        return files.keySet().stream().filter(path -> path.endsWith(".html")).toList();
    }

    /** Lines of a table without quotes in them, the heading first. */
    List<String[]> table(String path) {
        return text(path).lines().map(line -> line.split(",", -1)).toList();
    }

    /** What the manifest says and is not so. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        Map<String, String> told = new LinkedHashMap<>();
        text("manifest.txt").lines().forEach(line -> told.put(line.substring(66), line.substring(0, 64)));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals("manifest.txt")
                    && !Sha256.of(file.getValue()).equals(told.remove(file.getKey()))) {
                differences.add(file.getKey());
            }
        }
        differences.addAll(told.keySet());
        return differences;
    }

    void unpack(Path to) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = to.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}

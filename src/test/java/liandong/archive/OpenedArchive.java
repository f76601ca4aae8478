package liandong.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
final class OpenedArchive {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    OpenedArchive(byte[] zip) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
    }

    Map<String, byte[]> files() {
        return files;
    }

    byte[] bytes(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** All of it, as one text. */
    String everything() {
        return files.values().stream()
                .map(file -> new String(file, StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
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

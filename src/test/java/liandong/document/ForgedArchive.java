package liandong.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** An archive whose directory tells something else than its parts do (伪造的压缩包). */
final class ForgedArchive {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<byte[]> listed = new ArrayList<>();

    /** A sheet with this part in it, said by the directory to be another one, or not at all when that is empty. */
    static byte[] of(Map<String, byte[]> parts, String hidden, String listedAs) throws IOException {
        ForgedArchive archive = new ForgedArchive();
        for (Map.Entry<String, byte[]> part : new LinkedHashMap<>(parts).entrySet()) {
            archive.add(part.getKey(), part.getKey().equals(hidden) ? listedAs : part.getKey(), part.getValue());
        }
        return archive.end();
    }

    private void add(String name, String listedAs, byte[] content) throws IOException {
        int offset = bytes.size();
        byte[] inside = name.getBytes(StandardCharsets.UTF_8);
        bytes.write(head(0x04034b50, 30)
                .put(common(content, inside.length))
                .putShort((short) 0)
                .array());
        bytes.write(inside);
        bytes.write(content);
        if (!listedAs.isEmpty()) {
            byte[] outside = listedAs.getBytes(StandardCharsets.UTF_8);
            byte[] entry = head(0x02014b50, 46 + outside.length)
                    .putShort((short) 20)
                    .put(common(content, outside.length))
                    .put(new byte[12])
                    .putInt(offset)
                    .put(outside)
                    .array();
            listed.add(entry);
        }
    }

    /** From the version to the length of the name, which both headers have alike; stored, without a date. */
    private static byte[] common(byte[] content, int nameLength) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return ByteBuffer.allocate(24)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 20)
                .putLong(0)
                .putInt((int) sum.getValue())
                .putInt(content.length)
                .putInt(content.length)
                .putShort((short) nameLength)
                .array();
    }

    private byte[] end() throws IOException {
        int start = bytes.size();
        for (byte[] entry : listed) {
            bytes.write(entry);
        }
        bytes.write(head(0x06054b50, 22)
                .putInt(0)
                .putShort((short) listed.size())
                .putShort((short) listed.size())
                .putInt(bytes.size() - start)
                .putInt(start)
                .putShort((short) 0)
                .array());
        return bytes.toByteArray();
    }

    private static ByteBuffer head(int signature, int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(signature);
    }
}

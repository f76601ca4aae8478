package liandong.archive;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** Cuts what is written into pieces of half a megabyte and puts each away at once (分片写入). */
final class PieceOutput extends OutputStream {

    private static final int PIECE = 512 << 10;

    private final BiConsumer<Integer, byte[]> keep;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private int number;
    private long size;

    PieceOutput(BiConsumer<Integer, byte[]> keep) {
        this.keep = keep;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int at = from;
        while (at < from + length) {
            int fits = Math.min(PIECE - filled, from + length - at);
            System.arraycopy(bytes, at, piece, filled, fits);
            filled += fits;
            at += fits;
            if (filled == PIECE) {
                put();
            }
        }
        size += length;
    }

    private void put() {
        keep.accept(number++, Arrays.copyOf(piece, filled));
        filled = 0;
    }

    @Override
    public void close() {
        if (filled > 0) {
            put();
        }
    }

    long size() {
        return size;
    }
}

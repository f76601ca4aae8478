package liandong.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import liandong.shared.Refused;
import liandong.table.RealTables;
import liandong.table.ReportTable;
import org.jspecify.annotations.Nullable;

/**
 * Uploads a normal workbook over and over while four others upload hostile ones (拥挤时的上传), in a server of its own with
 * little memory; prints how long a normal upload takes alone and in the crowd.
 */
final class CrowdedUploads {

    private static final int UPLOADS = 20;
    private static final int HOSTILE = 4;
    /** What the rest of a server keeps. */
    private static final int BALLAST = 150 << 20;

    private final Workbooks workbooks = workbooks();
    private final ReportTable table = RealTables.monthly();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    private CrowdedUploads() {}

    static Workbooks workbooks() {
        BoundedParsing parsing = new BoundedParsing();
        @Nullable WorkbookSigning none = null;
        return new Workbooks(
                liandong.document.workbook.EditedWorkbook.format(), none, new UploadGuard(parsing), parsing);
    }

    public static void main(String[] arguments) throws Exception {
        byte[] ballast = new byte[BALLAST];
        new CrowdedUploads().run();
        System.out.println("ballast " + ballast.length);
        System.exit(0);
    }

    private void run() throws Exception {
        byte[] normal = HostileWorkbooks.normal();
        long alone = p95(normal);
        List<byte[]> hostile = new ArrayList<>(HostileWorkbooks.all().values());
        hostile.add(HostileWorkbooks.greatest());
        for (int i = 0; i < HOSTILE; i++) {
            int first = i;
            Thread crowd = new Thread(() -> crowd(hostile, first));
            crowd.setDaemon(true);
            crowd.start();
        }
        long crowded = p95(normal);
        over.set(true);
        System.out.printf("p95 alone %d ms, in the crowd %d ms, %d refused%n", alone, crowded, refused.get());
    }

    private void crowd(List<byte[]> hostile, int first) {
        for (int i = first; !over.get(); i++) {
            try {
                workbooks.read(workbooks.open("月报.xlsx", hostile.get(i % hostile.size())), table);
            } catch (Refused expected) {
                refused.incrementAndGet();
            }
        }
    }

    private long p95(byte[] normal) throws IOException {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < UPLOADS; i++) {
            long began = System.nanoTime();
            FilledWorkbook read = workbooks.read(workbooks.open("月报.xlsx", normal), table);
            took.add((System.nanoTime() - began) / 1_000_000);
            if (read.typed().isEmpty()) {
                throw new IOException("nothing was read");
            }
        }
        Collections.sort(took);
        return took.get(UPLOADS * 95 / 100 - 1);
    }
}

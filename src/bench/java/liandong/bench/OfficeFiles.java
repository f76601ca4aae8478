package liandong.bench;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import liandong.document.FormWorkbook;
import liandong.document.FormWorkbook.Earlier;
import liandong.document.Sheet;
import liandong.document.SheetColumn;
import liandong.document.Sheets;
import liandong.document.WorkbookToken;
import liandong.document.Workbooks;
import liandong.shared.Refused;
import liandong.table.Measure;
import liandong.table.ReportTable;
import liandong.table.ReportTables;
import liandong.table.ReportValues;

/** Workbooks written and read one after the other, and the memory a long export lives in (工作簿与长表). */
class OfficeFiles {

    private static final String MONTHLY = "cn-medbeauty-monthly-shanghai-2021";
    private static final int ROWS = 24_000;
    private static final int COLUMNS = 140;
    private static final int LOOKS = 6;
    private static final int HOSTILE = 4;
    private static final double MEGABYTE = 1024 * 1024;

    private final Application application;
    private final Results results;

    OfficeFiles(Application application, Results results) {
        this.application = application;
        this.results = results;
    }

    void run(int number) {
        Workbooks workbooks = application.bean(Workbooks.class);
        FormWorkbook order = order();
        Runnable write = () -> workbooks.write(order);
        byte[] written = workbooks.write(order);
        Runnable read = () -> workbooks.read(workbooks.open("报表.xlsx", written), order.table());
        timed(Math.max(1, number / 10), write);
        results.add("workbook with last month's figures written", timed(number, write));
        timed(Math.max(1, number / 10), read);
        results.add("workbook uploaded and read", timed(number, read));
        results.add("workbook uploaded and read beside hostile ones", besideHostile(() -> timed(number, read)));
        export();
    }

    private static Timing timed(int number, Runnable each) {
        long[] nanos = new long[number];
        long began = System.nanoTime();
        for (int i = 0; i < number; i++) {
            long start = System.nanoTime();
            each.run();
            nanos[i] = System.nanoTime() - start;
        }
        return Timing.of(nanos, Duration.ofNanos(System.nanoTime() - began));
    }

    /** Others send far too large a sheet again and again, and are refused each time. */
    private Timing besideHostile(Supplier<Timing> normal) {
        Workbooks workbooks = application.bean(Workbooks.class);
        byte[] hostile = tooLarge();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> others = new ArrayList<>();
        for (int i = 0; i < HOSTILE; i++) {
            Thread other = new Thread(() -> {
                while (!over.get()) {
                    try {
                        workbooks.open("报表.xlsx", hostile);
                        throw new IllegalStateException("the guard let it through");
                    } catch (Refused expected) {
                        // Sends it again.
                    }
                }
            });
            other.start();
            others.add(other);
        }
        try {
            return normal.get();
        } finally {
            over.set(true);
            others.forEach(OfficeFiles::await);
        }
    }

    private static void await(Thread other) {
        try {
            other.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] tooLarge() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<SheetColumn> columns = List.of(new SheetColumn("单位", 12), new SheetColumn("情况", 12));
        application
                .bean(Sheets.class)
                .write(
                        new Sheet("报表", "报表", null, columns, List.of()),
                        rows -> {
                            for (int i = 0; i < ROWS; i++) {
                                rows.accept(List.of("第" + i + "单位", BigDecimal.valueOf(i)));
                            }
                        },
                        bytes);
        return bytes.toByteArray();
    }

    private FormWorkbook order() {
        ReportTable table = application.bean(ReportTables.class).find(MONTHLY).orElseThrow();
        SortedMap<String, BigDecimal> numbers = new TreeMap<>();
        table.grid().orElseThrow().cells().forEach(cell -> numbers.put(cell.address(), BigDecimal.TEN));
        Earlier before = new Earlier("2021年7月", new ReportValues(numbers, "", List.of(), false));
        WorkbookToken token = new WorkbookToken(1, 2, 3, 4, MONTHLY, "", 0, 0, "copy");
        return new FormWorkbook(
                table,
                Measure.PERIOD,
                table.title(),
                "市邮政管理局",
                "2021年8月",
                ReportValues.EMPTY,
                Map.of(),
                before,
                table.ownColumns("POSTAL"),
                token);
    }

    /** What is in use after a collection, looked at several times while the rows are written. */
    private void export() {
        List<SheetColumn> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            columns.add(new SheetColumn("第" + i + "列", 12));
        }
        double before = used();
        double[] most = {0};
        long began = System.nanoTime();
        application
                .bean(Sheets.class)
                .write(
                        new Sheet("各单位数据", "各单位数据", null, columns, List.of()),
                        rows -> rows(rows, most),
                        OutputStream.nullOutputStream());
        double seconds = (System.nanoTime() - began) / 1e9;
        double megabytes = (most[0] - before) / MEGABYTE;
        results.add(
                "export of 24,000 rows",
                Map.of(
                        "operations",
                        1,
                        "seconds",
                        Results.rounded(seconds),
                        "columns",
                        COLUMNS,
                        "live MB",
                        Results.rounded(megabytes)));
        results.want("memory of a 24,000-row export, MB", megabytes, 64);
    }

    private static void rows(Consumer<List<?>> rows, double[] most) {
        for (int i = 0; i < ROWS; i++) {
            List<Object> row = new ArrayList<>(List.of("第" + i + "单位", "已汇总"));
            while (row.size() < COLUMNS) {
                row.add(BigDecimal.valueOf(i));
            }
            rows.accept(row);
            if (i % (ROWS / LOOKS) == 0) {
                most[0] = Math.max(most[0], used());
            }
        }
    }

    private static double used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

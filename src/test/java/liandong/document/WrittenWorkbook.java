package liandong.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An Excel file as it lies on the disk, read without POI: its parts are unzipped and looked at as XML. */
public final class WrittenWorkbook {

    private final Map<String, Document> parts = new LinkedHashMap<>();
    private final List<String> shared = new ArrayList<>();
    private final Map<String, WrittenSheet> sheets = new LinkedHashMap<>();

    public static WrittenWorkbook of(byte[] content) {
        return new WrittenWorkbook(content);
    }

    private WrittenWorkbook(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                parts.put(entry.getName(), Jsoup.parse(text, "", Parser.xmlParser()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Document strings = parts.get("xl/sharedStrings.xml");
        if (strings != null) {
            strings.select("si").forEach(si -> shared.add(si.wholeText()));
        }
        Map<String, String> targets = new HashMap<>();
        parts.get("xl/_rels/workbook.xml.rels")
                .select("Relationship")
                .forEach(one -> targets.put(one.attr("Id"), one.attr("Target")));
        for (Element sheet : parts.get("xl/workbook.xml").select("sheet")) {
            String target = targets.get(sheet.attr("r:id")).replaceFirst("^/?(xl/)?", "xl/");
            sheets.put(sheet.attr("name"), new WrittenSheet(sheet.attr("state"), parts.get(target)));
        }
    }

    public List<String> names() {
        return List.copyOf(sheets.keySet());
    }

    public WrittenSheet sheet(String name) {
        return sheets.get(name);
    }

    public boolean has(String part) {
        return parts.keySet().stream().anyMatch(name -> name.contains(part));
    }

    public Document part(String name) {
        return parts.get(name);
    }

    /** One sheet. */
    public final class WrittenSheet {

        private final String state;
        private final Document xml;
        private final Map<String, Element> cells = new LinkedHashMap<>();

        private WrittenSheet(String state, Document xml) {
            this.state = state;
            this.xml = xml;
            xml.select("sheetData > row > c").forEach(cell -> cells.put(cell.attr("r"), cell));
        }

        public String state() {
            return state;
        }

        public Document xml() {
            return xml;
        }

        public int rows() {
            return xml.select("sheetData > row").size();
        }

        /** What stands there, as text; empty for nothing. */
        public String at(int row, int column) {
            Element cell = cells.get(name(row, column));
            if (cell == null) {
                return "";
            }
            Element value = cell.selectFirst("v");
            return switch (cell.attr("t")) {
                case "s" -> shared.get(Integer.parseInt(value.text()));
                case "inlineStr" -> cell.selectFirst("is").wholeText();
                default -> value == null ? "" : value.text();
            };
        }

        public boolean isNumber(int row, int column) {
            Element cell = cells.get(name(row, column));
            return cell != null
                    && cell.selectFirst("v") != null
                    && (cell.attr("t").isEmpty() || cell.attr("t").equals("n"));
        }

        public boolean isLocked(int row, int column) {
            Element protection = format(row, column).selectFirst("protection");
            return protection == null || !List.of("0", "false").contains(protection.attr("locked"));
        }

        /** Whether a spreadsheet program keeps what is typed there as it is. */
        public boolean isText(int row, int column) {
            return format(row, column).attr("numFmtId").equals("49");
        }

        private Element format(int row, int column) {
            int style = Integer.parseInt(cells.get(name(row, column)).attr("s"));
            return part("xl/styles.xml").select("cellXfs > xf").get(style);
        }

        /** Columns over which the cell is merged, 1 when it is not; 0 when another one covers it. */
        public int columns(int row, int column) {
            for (int[] area : merged()) {
                if (row >= area[0] && row <= area[2] && column >= area[1] && column <= area[3]) {
                    return row == area[0] && column == area[1] ? area[3] - area[1] + 1 : 0;
                }
            }
            return 1;
        }

        /** Rows over which it is merged, likewise. */
        public int rows(int row, int column) {
            for (int[] area : merged()) {
                if (row >= area[0] && row <= area[2] && column >= area[1] && column <= area[3]) {
                    return row == area[0] && column == area[1] ? area[2] - area[0] + 1 : 0;
                }
            }
            return 1;
        }

        private List<int[]> merged() {
            return xml.select("mergeCell").eachAttr("ref").stream()
                    .map(WrittenWorkbook::area)
                    .toList();
        }

        /** The validations that a cell has. */
        public List<Element> validations(int row, int column) {
            return at(xml.select("dataValidation"), row, column);
        }

        /** The formulas that colour a cell. */
        public List<String> coloured(int row, int column) {
            List<String> formulas = new ArrayList<>();
            at(xml.select("conditionalFormatting"), row, column)
                    .forEach(format -> formulas.addAll(format.select("formula").eachText()));
            return formulas;
        }

        private List<Element> at(List<Element> elements, int row, int column) {
            return elements.stream()
                    .filter(one -> List.of(one.attr("sqref").split(" ")).stream()
                            .map(WrittenWorkbook::area)
                            .anyMatch(
                                    area -> row >= area[0] && row <= area[2] && column >= area[1] && column <= area[3]))
                    .toList();
        }

        /** The row whose first cell says this. */
        public int rowOf(String words) {
            for (int row = 0; row < rows(); row++) {
                if (at(row, 0).equals(words)) {
                    return row;
                }
            }
            throw new AssertionError("no row " + words);
        }

        public void eachText(Consumer<String> seen) {
            cells.keySet().forEach(name -> {
                int[] area = area(name);
                seen.accept(at(area[0], area[1]));
            });
        }
    }

    /** E.g. {@code D5} for row 4, column 3. */
    public static String name(int row, int column) {
        String letters = column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1));
        return letters + (char) ('A' + column % 26) + (row + 1);
    }

    private static int[] area(String reference) {
        String[] ends = reference.split(":");
        int[] first = cell(ends[0]);
        int[] last = cell(ends[ends.length - 1]);
        return new int[] {first[0], first[1], last[0], last[1]};
    }

    private static int[] cell(String name) {
        String letters = name.replaceAll("\\d", "");
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return new int[] {Integer.parseInt(name.replaceAll("\\D", "")) - 1, column - 1};
    }
}

package liandong.document.workbook;

import java.util.HashMap;
import java.util.Map;
import liandong.document.workbook.Slot.Role;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a workbook look (单元格样式): one style for each kind, as few as possible. */
final class Look {

    private static final String SONG = "宋体";
    private static final byte[] GREY = {(byte) 0xEC, (byte) 0xEC, (byte) 0xEC};
    private static final byte[] DARK_GREY = {(byte) 0xCF, (byte) 0xCF, (byte) 0xCF};
    private static final byte[] RED = {(byte) 0xC0, 0, 0};

    private final XSSFWorkbook workbook;
    private final Map<Kind, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Letters, XSSFFont> fonts = new HashMap<>();

    /**
     * What decides over a style.
     *
     * @param verbatim what is typed there stays as it is, such as the eighteen digits of a licence
     */
    record Kind(Role role, boolean open, boolean blocked, boolean date, boolean verbatim) {}

    private record Letters(double points, boolean bold, boolean red) {}

    Look(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle of(Kind kind) {
        return styles.computeIfAbsent(kind, this::make);
    }

    private XSSFCellStyle make(Kind kind) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(letters(kind.role()), this::font));
        style.setWrapText(kind.role() != Role.NUMBER && kind.role() != Role.CHECK);
        style.setShrinkToFit(kind.role() == Role.NUMBER);
        style.setAlignment(alignment(kind));
        style.setVerticalAlignment(
                kind.role() == Role.TEXT && !kind.date() ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setLocked(!kind.open());
        frame(style, kind.role());
        if (kind.date()) {
            style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        } else if (kind.verbatim()) {
            style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        }
        if (kind.blocked() || kind.role() == Role.NUMBER && !kind.open()) {
            style.setFillForegroundColor(color(kind.blocked() ? DARK_GREY : GREY));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private static HorizontalAlignment alignment(Kind kind) {
        return switch (kind.role()) {
            case UNIT, NOTE, CHECK, CHECKED -> HorizontalAlignment.LEFT;
            case PERIOD -> HorizontalAlignment.RIGHT;
            case TEXT -> kind.date() ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT;
            default -> HorizontalAlignment.CENTER;
        };
    }

    private static void frame(XSSFCellStyle style, Role role) {
        switch (role) {
            case TITLE, UNIT, PERIOD, NOTE, CHECK -> {}
            case WORDS, LAST_WORDS -> {
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderRight(role == Role.LAST_WORDS ? BorderStyle.THIN : BorderStyle.NONE);
            }
            default -> {
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderLeft(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
            }
        }
    }

    private static Letters letters(Role role) {
        return switch (role) {
            case TITLE -> new Letters(18, true, false);
            case HEAD -> new Letters(10.5, true, false);
            case CHECK -> new Letters(9, false, true);
            default -> new Letters(10.5, false, false);
        };
    }

    private XSSFFont font(Letters letters) {
        XSSFFont font = workbook.createFont();
        font.setFontName(SONG);
        font.setFontHeight(letters.points());
        font.setBold(letters.bold());
        if (letters.red()) {
            font.setColor(color(RED));
        }
        return font;
    }

    private static XSSFColor color(byte[] rgb) {
        return new XSSFColor(rgb, new DefaultIndexedColorMap());
    }
}

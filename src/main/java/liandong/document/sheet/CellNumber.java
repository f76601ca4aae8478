package liandong.document.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * The number in a cell as people see it (单元格数字), in all its digits. A date becomes 2021-08-05 and a share 5%, so that
 * neither is taken for a plain number.
 */
public final class CellNumber {

    /** As many digits as a spreadsheet keeps; what it stores behind them comes from its own arithmetic. */
    private static final MathContext KEPT = new MathContext(15);

    private CellNumber() {}

    public static String words(Cell cell) {
        double stored = cell.getNumericCellValue();
        if (isDate(cell, stored)) {
            return words(cell.getLocalDateTimeCellValue());
        }
        BigDecimal number = new BigDecimal(String.valueOf(stored)).round(KEPT);
        boolean share = format(cell).contains("%");
        return share ? plain(number.movePointRight(2)) + "%" : plain(number);
    }

    /** Chinese spreadsheets name dates of their own, such as 8月5日, by number alone (ISO 29500-1, 18.8.30). */
    private static boolean isDate(Cell cell, double stored) {
        int number = cell.getCellStyle().getDataFormat();
        boolean named = !format(cell).isEmpty() && !format(cell).startsWith("reserved");
        boolean chinese = number >= 27 && number <= 36 || number >= 50 && number <= 58;
        return DateUtil.isCellDateFormatted(cell) || !named && chinese && DateUtil.isValidExcelDate(stored);
    }

    private static String format(Cell cell) {
        return Objects.requireNonNullElse(cell.getCellStyle().getDataFormatString(), "");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String words(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toLocalDate() + " " + time.toLocalTime();
    }
}

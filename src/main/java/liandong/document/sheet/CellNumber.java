package liandong.document.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
        if (DateUtil.isCellDateFormatted(cell)) {
            return words(cell.getLocalDateTimeCellValue());
        }
        BigDecimal number = new BigDecimal(String.valueOf(stored)).round(KEPT);
        boolean share = cell.getCellStyle().getDataFormatString().contains("%");
        return share ? plain(number.movePointRight(2)) + "%" : plain(number);
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

package liandong.api;

import java.util.Locale;
import liandong.table.Finding;
import liandong.table.ReportTable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * One thing to be put right, at its place (错误位置).
 *
 * @param address e.g. {@code grid.CASES.AD}
 * @param label the place in the words of the form; empty for the whole report
 * @param rule what it broke; a warning is answered by a reason under this id
 */
public record PlacedFinding(
        String address, String label, Finding.Level level, String rule, MessageSourceResolvable words) {

    static PlacedFinding of(ReportTable table, Finding finding) {
        return new PlacedFinding(
                finding.address(),
                table.label(finding.address()),
                finding.level(),
                finding.ruleId(),
                finding.message());
    }

    /** {@code error} or {@code warning}. */
    public static String word(Finding.Level level) {
        return level == Finding.Level.ERROR ? "error" : "warning";
    }

    public String message(MessageSource messages, Locale locale) {
        return messages.getMessage(words, locale);
    }
}

package liandong.transfer;

import java.util.ArrayList;
import java.util.List;

/** Text as a spreadsheet copies it (制表符文本): cells between tabs, in quotation marks where one holds a line end or marks. */
final class TabbedText {

    private final String text;
    private int at;

    private TabbedText(String text) {
        this.text = text;
    }

    /** The lines with the text of their cells, without blanks around it; a line end within a cell is a blank. */
    static List<List<String>> rows(String text) {
        TabbedText read = new TabbedText(text.replace("\r\n", "\n").replace('\r', '\n') + "\n");
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        while (read.at < read.text.length()) {
            row.add(read.cell().replace('\n', ' ').strip());
            if (read.text.charAt(read.at++) == '\n') {
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        return rows;
    }

    /** Up to the tab or line end behind it. */
    private String cell() {
        int begin = at;
        if (text.charAt(at) == '"') {
            int mark = closingMark();
            if (mark > 0) {
                at = mark + 1;
                return text.substring(begin + 1, mark).replace("\"\"", "\"");
            }
        }
        while (!isEnd(at)) {
            at++;
        }
        return text.substring(begin, at);
    }

    /** The mark that closes the cell, which is not doubled; 0 when there is none and the first was a plain one. */
    private int closingMark() {
        for (int i = at + 1; i < text.length() - 1; i++) {
            if (text.charAt(i) == '"') {
                if (isEnd(i + 1)) {
                    return i;
                }
                if (text.charAt(++i) != '"') {
                    return 0;
                }
            }
        }
        return 0;
    }

    private boolean isEnd(int index) {
        return text.charAt(index) == '\t' || text.charAt(index) == '\n';
    }
}

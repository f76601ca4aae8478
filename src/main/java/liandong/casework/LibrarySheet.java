package liandong.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import liandong.document.Sheet;
import liandong.document.SheetColumn;
import liandong.organization.Directory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Excel file of typical cases, in the columns of the catalogue (典型案例目录). */
@Component
public class LibrarySheet {

    private static final List<String> COLUMNS = List.of(
            "organisation:30",
            "penalty-on:14",
            "facts:50",
            "legal-basis:50",
            "penalty:40",
            "title:40",
            "narrative:80",
            "unit:24",
            "period:12",
            "selected:12");

    private final Directory directory;
    private final MessageSource messages;

    LibrarySheet(Directory directory, MessageSource messages) {
        this.directory = directory;
        this.messages = messages;
    }

    public Sheet of(List<SubmittedCase> cases) {
        Map<Long, String> units = directory.unitNames(
                cases.stream().map(SubmittedCase::ownerUnitId).collect(Collectors.toSet()));
        List<SheetColumn> columns = COLUMNS.stream()
                .map(column -> column.split(":", 2))
                .map(parts -> new SheetColumn(word("casework.library." + parts[0]), Integer.parseInt(parts[1])))
                .toList();
        List<List<Object>> rows = cases.stream().map(one -> row(one, units)).toList();
        return new Sheet(word("casework.library"), word("casework.library.file-title"), null, columns, rows);
    }

    private List<Object> row(SubmittedCase one, Map<Long, String> units) {
        return new ArrayList<>(Arrays.asList(
                one.organisation(),
                one.penaltyOn(),
                one.facts(),
                one.legalBasis(),
                one.penalty(),
                one.title(),
                one.narrative(),
                units.getOrDefault(one.ownerUnitId(), ""),
                one.periodCode(),
                one.isSelected() ? word("casework.library.selected") : ""));
    }

    private String word(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Locale.CHINA));
    }
}

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
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Excel file of a list of cases (案件台账). */
@Component
public class CaseSheet {

    private static final List<String> COLUMNS = List.of(
            "campaign:20",
            "title:40",
            "subject:30",
            "uscc:22",
            "violation:20",
            "owner:24",
            "place:20",
            "state:12",
            "found:12",
            "filed:12",
            "decided:12",
            "number:24",
            "fine:14",
            "confiscated:14",
            "penalty:40",
            "closed:12");

    private final Directory directory;
    private final Violations violations;
    private final PenaltyWords penalties;
    private final MessageSource messages;

    CaseSheet(Directory directory, Violations violations, PenaltyWords penalties, MessageSource messages) {
        this.directory = directory;
        this.violations = violations;
        this.penalties = penalties;
        this.messages = messages;
    }

    public Sheet of(List<CaseRecord> cases) {
        Map<Long, String> units =
                directory.unitNames(cases.stream().map(CaseRecord::ownerUnitId).collect(Collectors.toSet()));
        List<SheetColumn> columns = COLUMNS.stream()
                .map(column -> column.split(":", 2))
                .map(parts -> new SheetColumn(word("casework.field." + parts[0]), Integer.parseInt(parts[1])))
                .toList();
        List<List<Object>> rows = cases.stream().map(one -> row(one, units)).toList();
        return new Sheet(word("casework.title"), word("casework.file.title"), null, columns, rows);
    }

    private List<Object> row(CaseRecord one, Map<Long, String> units) {
        CaseFacts facts = one.facts();
        Penalty penalty = facts.penalty();
        return new ArrayList<>(Arrays.asList(
                one.campaignName(),
                facts.title(),
                facts.subject().name(),
                facts.subject().uscc(),
                violations.label(facts.violation()),
                units.getOrDefault(one.ownerUnitId(), ""),
                facts.place(),
                word(one.state().messageKey()),
                text(facts.dates().foundOn()),
                text(facts.dates().filedOn()),
                text(facts.dates().decidedOn()),
                facts.decisionNumber(),
                penalty.fineYuan(),
                penalty.confiscatedYuan(),
                penalties.of(penalty, Locale.CHINA),
                text(one.closedOn())));
    }

    private String word(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Locale.CHINA));
    }

    private static String text(@Nullable Object day) {
        return day == null ? "" : day.toString();
    }
}

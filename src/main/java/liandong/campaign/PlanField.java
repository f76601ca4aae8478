package liandong.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One field of a plan file (方案字段) and where it stands. What has the wrong shape reads as absent: the schema tells of it. */
record PlanField(PlanDocument document, JsonNode node, String path) {

    static PlanField root(PlanDocument document) {
        return new PlanField(document, document.root(), "");
    }

    PlanField get(String name) {
        return new PlanField(document, node.path(name), path.isEmpty() ? name : path + "." + name);
    }

    boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    List<PlanField> items() {
        List<PlanField> items = new ArrayList<>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            items.add(new PlanField(document, node.get(i), path + "[" + i + "]"));
        }
        return items;
    }

    /** The items of a list, or the field itself when it is a single text. */
    List<PlanField> oneOrMore() {
        return node.isTextual() ? List.of(this) : items();
    }

    String text() {
        return node.isTextual() ? node.asText() : "";
    }

    String text(String name) {
        return get(name).text();
    }

    @Nullable
    String textOrNull(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    List<String> texts(String name) {
        return get(name).oneOrMore().stream()
                .map(PlanField::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    OptionalInt number(String name) {
        JsonNode number = node.path(name);
        return number.isInt() ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }

    Optional<LocalDate> date(String name) {
        try {
            return text(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<YearMonth> month() {
        try {
            return text().isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    PlanProblem problem(String key, Object... arguments) {
        return new PlanProblem(document.line(path), path, "campaign.plan.problem." + key, List.of(arguments));
    }

    PlanProblem remark(String key, Object... arguments) {
        return new PlanProblem(document.line(path), path, "campaign.plan.remark." + key, List.of(arguments));
    }
}

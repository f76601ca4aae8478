package liandong.campaign;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import liandong.shared.PlainText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * What of YAML a plan file may use (方案文件的限度): one document of plain values, neither deep nor huge. Looked at event
 * by event before anything is built from the file, so that a bomb costs nothing.
 */
final class PlanBounds {

    static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_VALUES = 100_000;
    private static final int DEEPEST = 20;
    private static final Pattern PLAIN_TAG = Pattern.compile("tag:yaml\\.org,2002:(str|int|bool|null|seq|map)");

    private int depth;
    private int documents;
    private int values;

    private PlanBounds() {}

    /** The first thing in the file that goes too far; its syntax is found wrong by exception. */
    static Optional<PlanProblem> firstExcess(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.of(problem(0, "too-long", MOST_CHARACTERS));
        }
        int odd = PlainText.firstOdd(text);
        if (odd >= 0) {
            int line =
                    (int) text.substring(0, odd).chars().filter(c -> c == '\n').count() + 1;
            return Optional.of(problem(line, "odd-character", PlainText.visible(text.substring(odd, odd + 1))));
        }
        PlanBounds bounds = new PlanBounds();
        for (Event event : yaml().parse(new StringReader(text))) {
            PlanProblem excess = bounds.excess(event);
            if (excess != null) {
                return Optional.of(excess);
            }
        }
        return Optional.empty();
    }

    /** A reader within these bounds. */
    static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        return new Yaml(new SafeConstructor(options));
    }

    private @Nullable PlanProblem excess(Event event) {
        int line = event.getStartMark() == null ? 0 : event.getStartMark().getLine() + 1;
        if (event instanceof AliasEvent alias) {
            return problem(line, "alias", alias.getAnchor());
        }
        if (event instanceof DocumentStartEvent && ++documents > 1) {
            return problem(line, "second-document");
        }
        if (event instanceof CollectionEndEvent) {
            depth--;
        }
        if (event instanceof CollectionStartEvent start) {
            return ++depth > DEEPEST ? problem(line, "too-deep", DEEPEST) : value(line, start.getTag(), "");
        }
        return event instanceof ScalarEvent scalar ? value(line, scalar.getTag(), scalar.getValue()) : null;
    }

    private @Nullable PlanProblem value(int line, @Nullable String tag, String text) {
        if (tag != null && !PLAIN_TAG.matcher(tag).matches()) {
            return problem(line, "tag", PlanText.shortened(tag));
        }
        if (++values > MOST_VALUES) {
            return problem(line, "too-many-values", MOST_VALUES);
        }
        return PlainText.oddCharacter(text)
                .map(odd -> problem(line, "odd-character", odd))
                .orElse(null);
    }

    private static PlanProblem problem(int line, String key, Object... arguments) {
        return new PlanProblem(line, "", "campaign.plan.problem." + key, List.of(arguments));
    }
}

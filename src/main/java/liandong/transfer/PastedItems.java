package liandong.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import liandong.handoff.HandoffWords;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * Items copied from an Excel sheet (粘贴条目): one a line, its cells between tabs in the order of the slip's list, which is
 * that of the exported file too. A line of headings and a first column of numbers are passed over.
 */
@Component
public class PastedItems {

    private static final int CELLS = 7;
    private static final List<DateTimeFormatter> TIMES =
            List.of(DateTimeFormatter.ofPattern("yyyy-M-d H:m"), DateTimeFormatter.ofPattern("yyyy-M-d H:m:s"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-M-d");

    private final HandoffWords words;

    PastedItems(HandoffWords words) {
        this.words = words;
    }

    /**
     * What was pasted.
     *
     * @throws Refused naming the line that can not be read
     */
    public List<Information> read(String pasted) {
        List<List<String>> rows = TabbedText.rows(pasted);
        List<Information> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells =
                    numbered(rows.get(i)) ? rows.get(i).subList(1, rows.get(i).size()) : rows.get(i);
            if (cells.stream().allMatch(String::isBlank) || isHeading(cells)) {
                continue;
            }
            Refused.unless(cells.size() >= CELLS, "transfer.refused.cells", i + 1, CELLS, cells.size());
            read.add(information(cells, i + 1));
        }
        Refused.unless(!read.isEmpty(), "transfer.refused.nothing-pasted");
        return read;
    }

    private static boolean numbered(List<String> cells) {
        return cells.size() > CELLS && cells.get(0).matches("\\d{0,4}");
    }

    private boolean isHeading(List<String> cells) {
        return cells.contains(words.say("transfer.field.address"));
    }

    private Information information(List<String> cells, int line) {
        return new Information(
                cells.get(0),
                named(Channel.values(), "transfer.channel.", cells.get(1), line),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                named(Category.values(), "transfer.category.", cells.get(5), line),
                time(cells.get(6)).orElseThrow(() -> new Refused("transfer.refused.time", line, cells.get(6))));
    }

    private <T extends Enum<T>> T named(T[] values, String prefix, String text, int line) {
        return Arrays.stream(values)
                .filter(one -> words.say(prefix + one).equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused("transfer.refused.kind", line, text));
    }

    /** As people and Excel write it: 2021-08-03 14:30, 2021/8/3, 2021年8月3日 14:30, 2021-08-03T14:30. */
    public static Optional<Instant> time(String text) {
        String plain = text.strip()
                .replaceAll("[/年月.]", "-")
                .replaceAll("日\\s*", " ")
                .replace('T', ' ')
                .strip();
        return TIMES.stream()
                .flatMap(form -> parsed(plain, typed -> LocalDateTime.parse(typed, form)).stream())
                .findFirst()
                .or(() -> parsed(plain, typed -> LocalDate.parse(typed, DAY).atStartOfDay()))
                .map(at -> at.atZone(BusinessTime.ZONE).toInstant());
    }

    private static Optional<LocalDateTime> parsed(String text, Function<String, LocalDateTime> parse) {
        try {
            return Optional.of(parse.apply(text.toUpperCase(Locale.ROOT)));
        } catch (DateTimeParseException notSo) {
            return Optional.empty();
        }
    }
}

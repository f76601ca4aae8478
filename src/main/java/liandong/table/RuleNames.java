package liandong.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every name the rules of one part of a table may use (规则可用名称), with a sample of its kind and its address. */
final class RuleNames {

    /** Figures that other modules can give; see {@link CheckContext#figures}. */
    private static final List<String> FIGURES =
            List.of("EXPOSED_CASES", "CLUES_OUT", "INTERNET_TRANSFERS", "CRIMINAL_REFERRALS");

    private static final List<String> DATES = List.of("SUBMITTED_ON", "CAMPAIGN.FROM", "CAMPAIGN.TO");

    private final Map<String, Object> samples = new LinkedHashMap<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();

    static RuleNames of(@Nullable Grid grid, List<Field> fields) {
        RuleNames names = new RuleNames();
        if (grid != null) {
            grid.cells().forEach(cell -> {
                names.add(cell.name(), BigDecimal.ONE, cell.address());
                names.add("FIGURES.MONTHLY." + cell.name(), BigDecimal.ONE, "");
            });
        }
        fields.forEach(field -> names.add(field.code(), sample(field.type()), field.address()));
        FIGURES.forEach(figure -> names.add("FIGURES." + figure, BigDecimal.ONE, ""));
        return names;
    }

    /** Names of a rule about one typical case; its address is the column. */
    static RuleNames ofCase(List<Field> columns) {
        RuleNames names = new RuleNames();
        columns.forEach(column -> names.add(column.code(), sample(column.type()), column.code()));
        DATES.forEach(date -> names.add(date, LocalDate.EPOCH, ""));
        return names;
    }

    Map<String, Object> samples() {
        return samples;
    }

    /** Where a rule that uses these names is shown. */
    String addressOfFirst(Collection<String> used) {
        return used.stream()
                .map(name -> addresses.getOrDefault(name, ""))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse(Finding.WHOLE_REPORT);
    }

    private void add(String name, Object sample, String address) {
        samples.put(name, sample);
        addresses.put(name, address);
    }

    private static Object sample(ValueType type) {
        return switch (type) {
            case COUNT, MONEY_WAN -> BigDecimal.ONE;
            case DATE -> LocalDate.EPOCH;
            case TEXT -> "text";
        };
    }
}

package liandong.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A loaded and checked report table (报表), made from {@code forms/tables/<id>.yaml}; immutable. */
public final class ReportTable {

    private final String id;
    private final String title;
    private final @Nullable TableParts parts;

    ReportTable(String id, String title, @Nullable TableParts parts) {
        this.id = id;
        this.title = title;
        this.parts = parts;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** False for ledgers, letters and slips, which other modules fill. */
    public boolean isReport() {
        return parts != null;
    }

    public Optional<Grid> grid() {
        return Optional.ofNullable(parts().grid());
    }

    public List<Footer> footers() {
        return parts().footers();
    }

    /** Single numbers beside the grid (工作情况). */
    public List<Field> activity() {
        return parts().activity();
    }

    /** The texts it asks for (文字材料), in order. */
    public List<TextPart> texts() {
        return parts().texts();
    }

    /** The same and, where a document was written before its headings were asked for, its narrative. */
    public List<TextPart> texts(Map<String, String> typed) {
        return TextPart.withLeftover(texts(), typed);
    }

    /** Columns of the typical cases (典型案例); empty when the table asks for none. */
    public List<Field> caseColumns() {
        return parts().caseColumns();
    }

    public List<String> notes() {
        return parts().notes();
    }

    public boolean zeroReportAllowed() {
        return parts().zeroReportAllowed();
    }

    /** All single fields, footer first. */
    public List<Field> fields() {
        return Stream.concat(footers().stream().flatMap(footer -> footer.fields().stream()), activity().stream())
                .toList();
    }

    /** The columns that units of this kind fill; every column for kinds without a rule. */
    public Set<String> ownColumns(String unitKind) {
        return parts().ownColumns(unitKind);
    }

    /** Reads what was typed, by address. */
    public Entry parse(Map<String, String> form) {
        return new FormReader(this).read(form);
    }

    /** Everything that is wrong with the values or wants a reason, at once. */
    public List<Finding> check(ReportValues values, CheckContext context) {
        return new TableCheck(this, parts()).check(values, context);
    }

    /** The checks of its numbers (校验规则) that are asked of values of this kind. */
    public List<Rule> rules(Measure measure) {
        return parts().rules().stream().filter(rule -> rule.holdsFor(measure)).toList();
    }

    /** Every check of its numbers. */
    public List<Rule> rules() {
        return parts().rules();
    }

    /** Every check of one typical case; its address is a column of the case. */
    public List<Rule> caseRules() {
        return parts().caseRules();
    }

    /** In words, e.g. {@code 案件数 · 无证行医 · 机构}; empty for an address outside the table. */
    public String label(String address) {
        return AddressLabel.of(this, address);
    }

    /** The same table with these texts after its own. */
    ReportTable with(List<TextPart> texts) {
        return new ReportTable(
                id,
                title,
                parts().with(Stream.concat(texts().stream(), texts.stream()).toList()));
    }

    private TableParts parts() {
        if (parts == null) {
            throw new IllegalStateException(id + " is not a report table");
        }
        return parts;
    }
}

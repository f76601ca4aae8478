package liandong.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken or hostile table file stops the start and says where it is wrong. */
class TableRefusalTests {

    private static final String GOOD = """
            schema: table-def/v1
            id: t
            title: T
            kind: GRID
            header:
              - {label: G, children: [{code: A, label: a}, {code: B, label: b}]}
              - {code: C, label: c}
            columnGroups: {PAIR: [A, B]}
            rows:
              - {code: X, label: x, cells: [{key: A, span: [A, B]}, {key: C}]}
              - {code: Y, label: y, type: MONEY_WAN}
            blocked: [{row: Y, cols: [C], mode: HARD}]
            validations:
              - {id: R1, level: ERROR, forEach: PAIR, expr: "Y.$c <= X.A", msg: m}
            """;

    @Test
    void theTableTheseTestsBreakIsGood() {
        ReportTable table = RealTables.of(GOOD).find("t").orElseThrow();
        assertThat(table.grid().orElseThrow().rows().get(0).cells()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Y.$c <= X.A        | Y.$c <= X.ZZ          | /validations/0/expr | unknown name X.ZZ
            Y.$c <= X.A        | Y.$c <= X.$c          | /validations/0/expr | unknown name X.B
            Y.$c <= X.A        | Y.$c implies X.A      | /validations/0/expr | not FEEL
            Y.$c <= X.A        | Y.$c + X.A            | /validations/0/expr | neither yes nor no
            Y.$c <= X.A        | evil(Y.$c) = X.A      | /validations/0/expr | unknown function evil
            Y.$c <= X.A        | sum(Y.[NONE]) = X.A   | /validations/0/expr | no such column group
            Y.$c <= X.A        | FIGURES.GUESS = X.A   | /validations/0/expr | unknown name FIGURES.GUESS
            Y.$c <= X.A        | Y.$c = \\"a\\"        | /validations/0/expr | cannot be evaluated
            forEach: PAIR      | forEach: NONE         | /validations/0/forEach | no such column group
            level: ERROR       | level: FATAL          | /validations/0/level | unknown Level
            id: R1,            | id: R1, levle: WARN,  | /validations/0/levle | unknown key
            {code: C, label: c} | {code: A, label: c}  | /header/1/code      | twice
            {code: C, label: c} | {code: c-1, label: c} | /header/1/code     | not a code
            span: [A, B]       | span: [A, C]          | /rows/0/cells/0     | run of columns
            {key: C}           | {key: D}              | /rows/0/cells/1     | no such column
            row: Y, cols: [C]  | row: X, cols: [B]     | /blocked            | no such cell
            {code: Y, label: y | {code: X, label: y    | /rows               | twice
            type: MONEY_WAN    | type: EURO            | /rows/1/type        | unknown ValueType
            kind: GRID         | kind: CUBE            | /kind               | unknown kind
            table-def/v1       | table-def/v9          | /schema             | not table-def/v1
            title: T           | extends: t            | /                   | builds on itself
            title: T           | extends: u            | /extends            | no such table
            title: T           | colour: T             | /title              | text is missing
            rows:              | row5:                 | /rows               | no rows
            kind: GRID         | `kind: GRID: x`       | /                   | not readable YAML
            """)
    void isRefusedWithFilePathAndReason(String from, String to, String path, String reason) {
        String broken = GOOD.replace(from, to.replace("`", ""));
        assertThat(broken).isNotEqualTo(GOOD);
        String complete = broken.contains("title:") || reason.contains("missing") ? broken : broken + "title: T\n";
        assertThatThrownBy(() -> RealTables.of(complete))
                .isInstanceOf(TableProblem.class)
                .hasMessageContaining("test.yaml: " + path)
                .hasMessageContaining(reason);
    }

    @Test
    void twoTablesOfOneIdAreRefused() {
        assertThatThrownBy(() -> RealTables.of(GOOD, GOOD)).hasMessageContaining("also the id of");
    }

    @Test
    void deepAndHugeFilesAreRefusedQuickly() {
        assertThatThrownBy(() -> RealTables.of("a: " + "[".repeat(5000))).isInstanceOf(TableProblem.class);
        assertThatThrownBy(() -> RealTables.of("a: " + "x".repeat(300_000))).hasMessageContaining("longer than");
        assertThatThrownBy(() -> RealTables.of("")).isInstanceOf(TableProblem.class);
        assertThatThrownBy(() -> RealTables.of("- a")).hasMessageContaining("not a mapping");
    }
}

package liandong.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Excel files with hostile names in them: every name is a text, none is calculated when the file is opened. */
@LiandongTest
class HostileExportTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    Directory directory;

    @Autowired
    Visitor visitor;

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@"})
    void aNameThatLooksLikeAFormulaIsAText(String start) throws Exception {
        HostileText name = new HostileText("formula", start + "1+cmd|'/C calc'!A0" + HostileText.MARK);
        Case asked = mother.launchedPlan(SmallPlan.named(name));
        directory.createAccount(
                "formula" + (int) start.charAt(0),
                name.text(),
                Capability.LIAISON,
                "formula" + (int) start.charAt(0) + "@liandong.test",
                "not-a-pass-1",
                List.of(asked.peer().key()));
        asked.at("2021-08-31T08:00");
        for (String path : List.of("/roster/file", "/campaigns/" + asked.campaignId() + "/board/export")) {
            List<Cell> named = cells(visitor.get(asked.officer().username(), path)).stream()
                    .filter(cell -> cell.toString().startsWith(start))
                    .toList();
            assertThat(named).as(path).isNotEmpty().allSatisfy(cell -> {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed())
                        .as(cell.toString())
                        .isTrue();
            });
        }
    }

    private static List<Cell> cells(MockHttpServletResponse file) throws Exception {
        assertThat(file.getStatus()).isEqualTo(200);
        List<Cell> cells = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            workbook.getSheetAt(0).forEach(row -> row.forEach(cells::add));
        }
        return cells;
    }
}

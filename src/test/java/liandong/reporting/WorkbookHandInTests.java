package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import liandong.LiandongTest;
import liandong.document.ComputedCell;
import liandong.document.MovedCell;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.reporting.ReportingMother.Case;
import liandong.shared.Refused;
import liandong.table.ReportValues;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A workbook that comes back to the report it was made for, to another one, or with something wrong in it. */
@LiandongTest
class WorkbookHandInTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    ReportWorkbooks workbooks;

    @Autowired
    WorkbookHandIn handIn;

    @Autowired
    Reporting reporting;

    @Autowired
    Reports reports;

    private Case asked;
    private Viewer liaison;

    @BeforeEach
    void open() {
        asked = mother.open();
        liaison = asked.person(Capability.LIAISON, asked.peer());
    }

    @Test
    void aCleanWorkbookIsHandedInWithEveryFigureAndText() throws Exception {
        WorkbookOutcome outcome = send(true, filled(book -> {}));
        assertThat(outcome).isEqualTo(new WorkbookOutcome.Taken(owed().id(), true, 0, List.of()));
        assertThat(owed().state()).isEqualTo(ObligationState.SUBMITTED);
        ReportValues values = saved();
        assertThat(values.number("grid.CASES.AD")).contains(new BigDecimal(3));
        assertThat(values.narrative()).isEqualTo("检查两户");
    }

    @Test
    void asADraftItMayLackWhatAReportMayNot() throws Exception {
        byte[] little = edited(book -> type(book, "案件数", 3));
        assertThat(send(true, little)).isInstanceOf(WorkbookOutcome.Taken.class);
    }

    @Test
    void withMistakesNothingChangesAndTheSameWorkbookComesBackMarked() throws Exception {
        int version = owed().version();
        byte[] wrong = filled(book -> {
            type(book, "责令改正数", -1);
            cell(book, "警告数").setCellValue("三户");
            cell(book, "移送司法机关").setCellFormula("SUM(B5:B6)");
        });
        WorkbookOutcome.Returned back = (WorkbookOutcome.Returned) send(false, wrong);
        assertThat(owed().version()).isEqualTo(version);
        assertThat(reports.latest(owed().id())).isEmpty();
        assertThat(back.mistakes())
                .extracting(mistake -> mistake.finding().ruleId())
                .containsExactlyInAnyOrder("negative", "not-a-number", "formula");
        try (XSSFWorkbook marked = WorkbookFile.open(back.workbook())) {
            XSSFSheet list = marked.getSheetAt(0);
            assertThat(list.getSheetName()).isEqualTo("错误清单");
            assertThat(list.getLastRowNum()).isEqualTo(3);
            for (WorkbookMistake mistake : back.mistakes()) {
                var cell = WorkbookFile.cell(marked, mistake.at());
                assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
                        .isEqualTo("FFFFC7CE");
                assertThat(cell.getCellComment().getString().getString()).isNotBlank();
                assertThat(list.getHyperlinkList())
                        .anyMatch(link -> link.getLocation()
                                .equals("'" + mistake.at().sheet() + "'!"
                                        + mistake.at().name()));
            }
        }
    }

    @Test
    void neighbouringCellsAreAllMarked() throws Exception {
        byte[] lacking = filled(book -> {
            var unitOnly = book.getSheet("典型案例").getRow(3);
            unitOnly.getCell(1).setCellValue("某医疗美容门诊部");
            unitOnly.getCell(2).setCellValue("去年夏天");
        });
        WorkbookOutcome.Returned back = (WorkbookOutcome.Returned) send(true, lacking);
        assertThat(back.mistakes())
                .extracting(mistake -> mistake.at().name())
                .as("each once, also the date that cannot be read")
                .containsExactly("C4", "D4", "E4", "F4", "G4", "H4");
        try (XSSFWorkbook marked = WorkbookFile.open(back.workbook())) {
            assertThat(marked.getSheet("典型案例").getCellComments().keySet())
                    .extracting(Object::toString)
                    .contains("C4", "D4", "E4", "F4", "G4", "H4");
        }
    }

    @Test
    void onceItIsPutRightTheReturnedWorkbookIsTakenAndItsRedIsGone() throws Exception {
        WorkbookOutcome.Returned back = (WorkbookOutcome.Returned) send(true, filled(book -> type(book, "责令改正数", -1)));
        byte[] half = WorkbookFile.edit(back.workbook(), book -> {
            type(book, "责令改正数", 1);
            type(book, "警告数", -2);
        });
        WorkbookOutcome.Returned again = (WorkbookOutcome.Returned) send(true, half);
        assertThat(again.mistakes()).hasSize(1);
        try (XSSFWorkbook marked = WorkbookFile.open(again.workbook())) {
            assertThat(cell(marked, "责令改正数").getCellComment()).isNull();
            assertThat(cell(marked, "责令改正数").getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
        }
        byte[] right = WorkbookFile.edit(again.workbook(), book -> type(book, "警告数", 2));
        assertThat(send(true, right)).isInstanceOf(WorkbookOutcome.Taken.class);
        assertThat(saved().number("grid.WARNED.AD")).contains(new BigDecimal(2));
    }

    @Test
    void aFormulaCountsOnlyAfterSomebodyLookedAtItsResult() throws Exception {
        byte[] computed = filled(book -> cell(book, "警告数").setCellFormula("1+1"));
        WorkbookOutcome.ToConfirm confirm = (WorkbookOutcome.ToConfirm) send(true, computed);
        assertThat(reports.latest(owed().id())).isEmpty();
        assertThat(confirm.computed())
                .extracting(ComputedCell::address, ComputedCell::formula, ComputedCell::result)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("grid.WARNED.AD", "=1+1", "2"));
        assertThat(send(true, confirm.workbook())).isInstanceOf(WorkbookOutcome.Taken.class);
        assertThat(saved().number("grid.WARNED.AD")).contains(new BigDecimal(2));
    }

    @Test
    void whatWasSavedMeanwhileIsNotWrittenOver() throws Exception {
        byte[] made = filled(book -> {});
        ReportDraft typed = draft("grid.CASES.AD", "8");
        reporting.saveDraft(liaison, owed().id(), owed().version(), typed);
        WorkbookOutcome.Newer newer = (WorkbookOutcome.Newer) send(false, made);
        assertThat(newer.open()).isTrue();
        assertThat(newer.saved().draft()).isEqualTo(typed);
        assertThat(newer.read().values().number("grid.CASES.AD")).contains(new BigDecimal(3));
        assertThat(saved()).isEqualTo(typed.values());
    }

    @Test
    void theSameFileMendedAndSentAgainGoesOnWithWhatItBrought() throws Exception {
        byte[] made = filled(book -> {});
        send(false, made);
        assertThat(send(false, mended(made, 1))).isInstanceOf(WorkbookOutcome.Taken.class);
        assertThat(send(true, mended(made, 2))).isInstanceOf(WorkbookOutcome.Taken.class);
        assertThat(saved().number("grid.WARNED.AD")).contains(new BigDecimal(2));
        assertThat(owed().state()).isEqualTo(ObligationState.SUBMITTED);
    }

    @Test
    void afterItWasReturnedTheSameFileIsCorrectedAndSentAgain() throws Exception {
        byte[] made = filled(book -> {});
        send(true, made);
        asked.giveBack(asked.peer(), null);
        assertThat(send(true, mended(made, 1))).isInstanceOf(WorkbookOutcome.Taken.class);
        assertThat(reports.revisions(owed().id())).hasSize(2);
        assertThat(saved().number("grid.WARNED.AD")).contains(BigDecimal.ONE);
    }

    @Test
    void whatSomebodyElseWroteBetweenTwoSendingsIsNotWrittenOver() throws Exception {
        byte[] made = filled(book -> {});
        send(false, made);
        ReportDraft theirs = draft("grid.CASES.AD", "8");
        reporting.saveDraft(colleague(), owed().id(), owed().version(), theirs);
        assertThat(send(false, mended(made, 1)))
                .isInstanceOfSatisfying(
                        WorkbookOutcome.Newer.class,
                        newer -> assertThat(newer.saved().draft()).isEqualTo(theirs));
        assertThat(saved()).isEqualTo(theirs.values());
    }

    @Test
    void theSameFileInOtherHandsDoesNotWriteOverWhatItBrought() throws Exception {
        byte[] made = filled(book -> {});
        send(false, made);
        assertThat(handIn.take(colleague(), delivery(false, mended(made, 1)), null))
                .isInstanceOf(WorkbookOutcome.Newer.class);
        assertThat(saved().number("grid.WARNED.AD")).isEmpty();
    }

    @Test
    void anotherBlankFormIsNotTheFileThatBroughtTheDraft() throws Exception {
        byte[] first = filledOf(owed());
        byte[] second = WorkbookFile.edit(filledOf(owed()), book -> type(book, "警告数", 1));
        send(false, first);
        assertThat(send(false, second)).isInstanceOf(WorkbookOutcome.Newer.class);
    }

    @Test
    void whatWasChosenInAConflictIsNoConflictForTheSameFileAgain() throws Exception {
        byte[] made = filled(book -> {});
        reporting.saveDraft(colleague(), owed().id(), owed().version(), draft("grid.CASES.AD", "8"));
        WorkbookOutcome.Newer newer = (WorkbookOutcome.Newer) send(false, made);
        reporting.saveDraft(liaison, owed().id(), newer.version(), newer.read());
        assertThat(send(false, mended(made, 1))).isInstanceOf(WorkbookOutcome.Taken.class);
    }

    @Test
    void twoHundredTypicalCasesAreTaken() throws Exception {
        List<Map<String, String>> cases = IntStream.range(0, 200)
                .mapToObj(number -> Map.of(
                        "ORG_NAME", "第" + number + "医疗美容门诊部",
                        "PENALTY_ON", "2021-08-10",
                        "FACTS", "使用非卫生技术人员",
                        "LEGAL_BASIS", "违反了《医疗机构管理条例》第二十八条",
                        "PENALTY", "罚款三千元",
                        "CASE_TITLE", "使用非卫生技术人员案",
                        "NARRATIVE", "经查，".repeat(500)))
                .toList();
        byte[] full = workbooks.of(
                owed(), new ReportDraft(new ReportValues(new TreeMap<>(), "", cases, false), Map.of()), false);
        assertThat(send(false, WorkbookFile.edit(full, book -> {}))).isInstanceOf(WorkbookOutcome.Taken.class);
        assertThat(saved().cases()).hasSize(200);
    }

    @Test
    void aBlankFormDoesNotReplaceTheDraftItWasMadeBeside() throws Exception {
        reporting.saveDraft(liaison, owed().id(), owed().version(), draft("grid.CASES.AD", "8"));
        assertThat(send(false, filledOf(owed()))).isInstanceOf(WorkbookOutcome.Newer.class);
        assertThat(saved().number("grid.CASES.AD")).contains(new BigDecimal(8));
    }

    @Test
    void anotherDueDayIsNoNewerReport() throws Exception {
        reporting.saveDraft(liaison, owed().id(), owed().version(), draft("grid.CASES.AD", "8"));
        byte[] made = filled(book -> {});
        reporting.extend(asked.officer(), owed().id(), owed().version(), java.time.LocalDate.of(2021, 9, 8), "台风");
        assertThat(send(false, made)).isInstanceOf(WorkbookOutcome.Taken.class);
    }

    @Test
    void theSameSentTwiceIsHandedInOnce() throws Exception {
        byte[] made = filled(book -> {});
        assertThat(send(true, made)).isEqualTo(send(true, made));
        assertThat(reports.revisions(owed().id())).hasSize(1);
    }

    @Test
    void afterHandingInAnotherWorkbookChangesNothing() throws Exception {
        byte[] made = filled(book -> {});
        byte[] other = filled(book -> type(book, "警告数", 1));
        send(true, made);
        WorkbookOutcome.Newer newer = (WorkbookOutcome.Newer) send(true, other);
        assertThat(newer.open()).isFalse();
        assertThat(saved().number("grid.WARNED.AD")).isEmpty();
    }

    @Test
    void theWorkbookOfAnotherUnitIsNotTaken() throws Exception {
        Viewer other = asked.person(Capability.LIAISON, asked.below());
        Obligation theirs = asked.owedBy(asked.below());
        byte[] made = workbooks.of(theirs, ReportDraft.EMPTY, false);
        assertOther("reporting.workbook.other-unit", send(true, made));
        assertThatThrownBy(() -> handIn.take(liaison, delivery(true, made), theirs.id()))
                .isInstanceOf(NotVisible.class);
        assertThat(handIn.take(other, delivery(false, filledOf(theirs)), null))
                .isInstanceOf(WorkbookOutcome.Taken.class);
    }

    @Test
    void lastMonthsWorkbookIsNamedAsWhatItIs() throws Exception {
        Case both = mother.launched("2021-07", "2021-08");
        both.settle();
        Obligation july = owedFor(both, "2021-07");
        byte[] made = workbooks.of(july, ReportDraft.EMPTY, false);
        both.at("2021-08-31T08:00");
        Obligation august = owedFor(both, "2021-08");
        Viewer person = both.person(Capability.LIAISON, both.peer());
        assertOther("reporting.workbook.other-period", handIn.take(person, delivery(true, made), august.id()));
    }

    @Test
    void aForgedTokenAndAForeignWorkbookAreUnknown() throws Exception {
        byte[] forged = edited(book -> {
            var token = book.getSheet("工作簿标识").getRow(0).getCell(0);
            token.setCellValue(token.getStringCellValue().replaceFirst("\\|\\d+\\|", "|999|"));
        });
        assertOther("reporting.workbook.unknown", send(true, forged));
        assertOther(
                "reporting.workbook.unknown",
                send(true, edited(book -> book.removeSheetAt(book.getSheetIndex("工作簿标识")))));
    }

    @Test
    void aMovedFormIsRefusedWithThePlacesAndNothingElse() throws Exception {
        byte[] moved = filled(book -> book.getSheet("报表").shiftRows(6, 12, 1));
        WorkbookOutcome.Moved outcome = (WorkbookOutcome.Moved) send(true, moved);
        assertThat(outcome.cells()).extracting(MovedCell::expected).contains("警告数");
        assertThat(reports.latest(owed().id())).isEmpty();
    }

    @Test
    void whoMayNotFillTheReportMayNotSendItsWorkbook() throws Exception {
        byte[] made = filled(book -> {});
        assertThatThrownBy(() -> handIn.take(asked.officer(), delivery(true, made), owed().id()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("reporting.refused.not-yours"));
    }

    @Test
    void whatHasNoPlaceInTheWorkbookStaysAsItWas() throws Exception {
        ReportDraft explained = new ReportDraft(draft("grid.CASES.AD", "2").values(), Map.of("X99", "另有情况说明"));
        reporting.saveDraft(liaison, owed().id(), owed().version(), explained);
        send(false, filled(book -> {}));
        assertThat(reports.latest(owed().id()).orElseThrow().draft().warnReasons())
                .containsEntry("X99", "另有情况说明");
    }

    private Obligation owedFor(Case campaign, String period) {
        return mother.rounds.ofCampaign(campaign.campaignId()).stream()
                .flatMap(round -> mother.obligations.ofRound(round.id()).stream())
                .filter(owed -> owed.ownerUnitId() == campaign.peer().key()
                        && owed.terms().periodCode().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static void assertOther(String messageKey, WorkbookOutcome outcome) {
        assertThat(outcome).isInstanceOfSatisfying(WorkbookOutcome.OtherForm.class, other -> {
            assertThat(other.reason().messageKey()).isEqualTo(messageKey);
            assertThat(other.obligationId()).isNotNull();
        });
    }

    private WorkbookOutcome send(boolean handedIn, byte[] content) {
        return handIn.take(liaison, delivery(handedIn, content), owed().id());
    }

    private static WorkbookDelivery delivery(boolean handedIn, byte[] content) {
        return new WorkbookDelivery("月报.xlsx", content, handedIn, false);
    }

    private Obligation owed() {
        return asked.owedBy(asked.peer());
    }

    private ReportValues saved() {
        return reports.latest(owed().id()).orElseThrow().draft().values();
    }

    private static ReportDraft draft(String address, String number) {
        return new ReportDraft(
                new ReportValues(new TreeMap<>(Map.of(address, new BigDecimal(number))), "", List.of(), false),
                Map.of());
    }

    /** As the server holds it, with three cases of advertising and a narrative. */
    private byte[] filled(Consumer<XSSFWorkbook> more) throws Exception {
        return edited(book -> {
            type(book, "案件数", 3);
            book.getSheet("文字材料").getRow(3).getCell(0).setCellValue("检查两户");
            more.accept(book);
        });
    }

    private byte[] filledOf(Obligation owed) throws Exception {
        return WorkbookFile.edit(workbooks.of(owed, ReportDraft.EMPTY, false), book -> type(book, "案件数", 1));
    }

    private byte[] edited(Consumer<XSSFWorkbook> editing) throws Exception {
        ReportDraft draft =
                reports.latest(owed().id()).map(ReportRevision::draft).orElse(ReportDraft.EMPTY);
        return WorkbookFile.edit(workbooks.of(owed(), draft, false), editing);
    }

    private static byte[] mended(byte[] workbook, int warned) throws Exception {
        return WorkbookFile.edit(workbook, book -> type(book, "警告数", warned));
    }

    private Viewer colleague() {
        return asked.person(Capability.LIAISON, asked.peer());
    }

    private static void type(XSSFWorkbook book, String row, double number) {
        cell(book, row).setCellValue(number);
    }

    private static org.apache.poi.xssf.usermodel.XSSFCell cell(XSSFWorkbook book, String row) {
        return WorkbookFile.advertising(book, row);
    }
}

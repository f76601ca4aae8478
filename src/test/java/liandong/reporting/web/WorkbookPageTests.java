package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import liandong.LiandongTest;
import liandong.document.WorkbookSigning;
import liandong.document.WorkbookToken;
import liandong.document.WrittenWorkbook;
import liandong.reporting.Obligation;
import liandong.reporting.Obligations;
import liandong.reporting.OwedReports;
import liandong.reporting.OwedReports.Owed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A report leaves as a workbook. */
@LiandongTest
class WorkbookPageTests {

    @Autowired
    Visits visits;

    @Autowired
    OwedReports owedReports;

    @Autowired
    Obligations obligations;

    @Autowired
    WorkbookSigning signing;

    @Test
    void aLiaisonDownloadsTheFormWithUnitPeriodAndWhatWasTyped() {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> form = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        form.putAll(Map.of("grid.CASES.AD", "12", "narrative", "本月无异常"));
        visits.post(owed.liaison(), owed.path() + "/draft", form);
        assertThat(visits.page(owed.liaison(), owed.path()).select("a[href$=/workbook]"))
                .hasSize(1);

        WrittenWorkbook written = download(owed.liaison(), owed.path() + "/workbook");
        assertThat(written.sheet("报表").at(0, 0)).isEqualTo("打击非法医疗美容专项整治工作月报");
        assertThat(written.sheet("报表").at(1, 0)).startsWith("单位名称：");
        assertThat(written.sheet("报表").at(1, 8)).isEqualTo("报告期：2021年7月");
        assertThat(written.sheet("报表").at(written.sheet("报表").rowOf("案件数") + 1, 11))
                .isEqualTo("12.0");
        assertThat(written.sheet("文字材料").at(3, 0)).isEqualTo("本月无异常");

        Obligation stands = obligations.get(owed.id());
        WorkbookToken token = signing.verify(written.sheet("工作簿标识").at(0, 0)).orElseThrow();
        assertThat(token.obligationId()).isEqualTo(owed.id());
        assertThat(token.unitId()).isEqualTo(stands.ownerUnitId());
        assertThat(token.roundId()).isEqualTo(stands.terms().roundId());
        assertThat(token.reportVersion()).isEqualTo(stands.version());
    }

    @Test
    void theBlankFormHoldsNothingOfThisPeriod() {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> form = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        form.put("grid.CASES.AD", "12");
        visits.post(owed.liaison(), owed.path() + "/draft", form);
        WrittenWorkbook written = download(owed.liaison(), owed.path() + "/workbook?blank=true");
        assertThat(written.sheet("报表").at(written.sheet("报表").rowOf("案件数") + 1, 11))
                .isEmpty();
    }

    @Test
    void aBlankFormSaysThatItDoesNotHoldWhatIsStored() {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> form = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        form.put("grid.CASES.AD", "12");
        visits.post(owed.liaison(), owed.path() + "/draft", form);
        WrittenWorkbook blank = download(owed.liaison(), owed.path() + "/workbook?blank=true");
        assertThat(signing.verify(blank.sheet("工作簿标识").at(0, 0)).orElseThrow().reportVersion())
                .isZero();
        assertThat(obligations.get(owed.id()).version()).isPositive();
    }

    @Test
    void aDraftIsNotInTheWorkbookOfTheReceiverAndAStrangerGetsNone() {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> form = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        form.put("grid.CASES.AD", "12");
        visits.post(owed.liaison(), owed.path() + "/draft", form);
        WrittenWorkbook written = download(owed.officer(), owed.path() + "/workbook");
        assertThat(written.sheet("报表").at(written.sheet("报表").rowOf("案件数") + 1, 11))
                .isEmpty();
        assertThat(visits.get(owed.stranger(), owed.path() + "/workbook").getStatus())
                .isEqualTo(404);
    }

    private WrittenWorkbook download(String username, String path) {
        return WrittenWorkbook.of(visits.get(username, path).getContentAsByteArray());
    }
}

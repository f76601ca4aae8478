package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import liandong.Browser;
import liandong.LiandongTest;
import liandong.reporting.OwedReports;
import liandong.reporting.OwedReports.Owed;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What was typed into a report whose session had ended is shown in the words of the report. */
@LiandongTest
class HeldReportFormTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    OwedReports owedReports;

    @Test
    void whatWasTypedIsNamedByItsCellsWithoutBlankOnes() throws Exception {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Document held = held(owed, owed.liaison());
        assertThat(held.select("dt").eachText())
                .anyMatch(name -> name.startsWith("案件数"))
                .noneMatch(name -> name.contains("grid.") || name.contains("version"))
                .hasSize(2);
        assertThat(held.select("dd").eachText()).containsExactlyInAnyOrder("42", "检查三家");
        assertThat(held.select("main form input[name=grid.CASES.AD]").val()).isEqualTo("42");
    }

    @Test
    void whoeverMayNotSeeTheReportIsNotToldItsWords() throws Exception {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        assertThat(held(owed, owed.stranger()).select("dt").eachText()).containsOnly("其他内容");
    }

    private Document held(Owed owed, String goesOn) throws Exception {
        Browser browser = new Browser(mvc);
        browser.signIn(owed.liaison(), OwedReports.PASSWORD);
        browser.get(owed.path()).expire();
        browser.submit(owed.path() + "/draft", "grid.CASES.AD", "42", "grid.CASES.NET", "", "narrative.0", "检查三家");
        browser.follow().submit("/sign-in", "username", goesOn, "password", OwedReports.PASSWORD);
        return browser.get("/held-form").page();
    }
}

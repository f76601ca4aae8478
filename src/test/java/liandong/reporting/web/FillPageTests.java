package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.ObligationState;
import liandong.reporting.OwedReports;
import liandong.reporting.OwedReports.Owed;
import liandong.reporting.ReportingMother;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@LiandongTest
class FillPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Visits visits;

    @Autowired
    OwedReports owedReports;

    @Autowired
    ReportingMother mother;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Test
    void theMonthBeforeTheTotalAndTheSumOfTheRowStandBesideTheCells() {
        Owed july = owedReports.monthly("PUBLIC_SECURITY");
        visits.done(
                july.liaison(),
                july.path() + "/submission",
                filled(july, Map.of("grid.INSPECTED.AD", "30", "grid.CASES.AD", "4", "fields.VEHICLES", "2")));
        Owed august = owedReports.again(july, "2021-08");
        visits.done(
                august.liaison(),
                august.path() + "/submission",
                filled(august, Map.of("grid.INSPECTED.AD", "20", "grid.CASES.AD", "5", "grid.CASES.NET", "0")));
        Owed september = owedReports.again(july, "2021-09");
        visits.done(
                september.liaison(),
                september.path() + "/draft",
                filled(september, Map.of("grid.CASES.AD", "7", "grid.CASES.NET", "1")));
        Document page = visits.page(september.liaison(), september.path());
        assertThat(page.getElementById("grid.CASES.AD")
                        .parent()
                        .select(".beside")
                        .text())
                .isEqualTo("上期 5 累计 16");
        assertThat(page.select("[data-sum=CASES]").text()).isEqualTo("8");
        assertThat(page.select("[data-total=fields.VEHICLES]").text())
                .as("blank adds nothing")
                .isEqualTo("2");
        assertThat(page.select("[data-total=grid.CASES.POST]").text()).isEmpty();
    }

    @Test
    void aFoldedColumnWithAFigureIsShown() {
        Owed owed = owedReports.monthly("CUSTOMS");
        visits.done(owed.liaison(), owed.path() + "/draft", filled(owed, Map.of("grid.CASES.AD", "1")));
        assertThat(visits.page(owed.liaison(), owed.path()).select("details.folded[open] #grid\\.CASES\\.AD"))
                .hasSize(1);
    }

    @Test
    void aDraftIsCheckedAtOnceWithoutBeingHandedIn() {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> form = filled(owed, Map.of("grid.FINE_AMOUNT.AD", "3", "grid.FINE_COUNT.AD", "0"));
        form.put("check", "true");
        assertThat(visits.post(owed.liaison(), owed.path() + "/draft", form).getRedirectedUrl())
                .isEqualTo(owed.path() + "/checks");
        Document checked = visits.page(owed.liaison(), owed.path() + "/checks");
        assertThat(checked.select("#problems a").eachAttr("href"))
                .containsExactly("#grid.FINE_AMOUNT.AD", "#reason.V10");
        assertThat(checked.getElementById("grid.FINE_AMOUNT.AD-problem").text()).contains("有罚款金额但罚款户");
        form = Visits.form(checked, "/draft");
        form.put("grid.FINE_COUNT.AD", "1");
        visits.done(owed.liaison(), owed.path() + "/draft", form);
        assertThat(visits.page(owed.liaison(), owed.path() + "/checks")
                        .select("p.flash")
                        .text())
                .contains("校验通过");
    }

    @Test
    void whatIsTypedIsKeptByItselfAndOneSittingIsOneRowOfTheAudit() throws Exception {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> form = filled(owed, Map.of("grid.CASES.AD", "5", "grid.CASES.NET", "五"));
        JsonNode first = kept(owed, owed.liaison(), form, 200);
        assertThat(first.path("words").asText()).startsWith("已自动保存 ");
        assertThat(first.path("unread").findValuesAsText("address")).containsExactly("grid.CASES.NET");
        form.put("version", first.path("version").asText());
        JsonNode same = kept(owed, owed.liaison(), form, 200);
        assertThat(same.path("version")).as("nothing new").isEqualTo(first.path("version"));
        form.put("grid.CASES.NET", "6");
        JsonNode second = kept(owed, owed.liaison(), form, 200);
        assertThat(visits.page(owed.liaison(), owed.path())
                        .getElementById("grid.CASES.NET")
                        .val())
                .isEqualTo("6");
        assertThat(audit(owed)).isEqualTo(1);

        form.put("version", second.path("version").asText());
        form.put("grid.CASES.AD", "50");
        kept(owed, owed.colleague(), form, 200);
        assertThat(audit(owed)).as("another person").isEqualTo(2);
        form.put("grid.CASES.AD", "500");
        JsonNode conflict = kept(owed, owed.liaison(), form, 409);
        assertThat(conflict.path("words").asText()).contains("其他人");
        assertThat(visits.page(owed.liaison(), owed.path())
                        .getElementById("grid.CASES.AD")
                        .val())
                .isEqualTo("50");
        assertThat(visits.post(owed.stranger(), owed.path() + "/draft", form).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aCaseIsRemovedWithoutScriptsAndTheOthersMoveUp() {
        Owed owed = owedReports.monthly("PUBLIC_SECURITY");
        Map<String, String> form =
                filled(owed, Map.of("cases.0.ORG_NAME", "甲门诊部", "cases.1.ORG_NAME", "乙门诊部", "grid.CASES.AD", "未写完"));
        form.put("removeCase", "0");
        MockHttpServletResponse answer = visits.post(owed.liaison(), owed.path() + "/draft", form);
        Document page = org.jsoup.Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(page.select("fieldset.case")).hasSize(1);
        assertThat(page.getElementById("cases.0.ORG_NAME").val()).isEqualTo("乙门诊部");
        assertThat(page.getElementById("grid.CASES.AD").val()).isEqualTo("未写完");
    }

    @Test
    void filesAreMetBeforeTheReportIsHandedIn() {
        Owed owed = owedReports.monthly("POSTAL");
        visits.done(owed.liaison(), owed.path() + "/draft", filled(owed, Map.of("grid.CASES.POST", "1")));
        Document page = visits.page(owed.liaison(), owed.path());
        assertThat(page.select("#report-form, #attachments-MATERIAL, #attachments-SIGNED_SLIP, #submit")
                        .eachAttr("id"))
                .containsExactly("report-form", "attachments-MATERIAL", "attachments-SIGNED_SLIP", "submit");
        assertThat(page.select("#submit button").eachAttr("form")).containsOnly("report-form");
        assertThat(page.select("#attachments-MATERIAL form[enctype='multipart/form-data']"))
                .hasSize(1);
        assertThat(page.select("#attachments-MATERIAL").text()).contains("涉密信息不得上传");
        assertThat(page.select("form form")).isEmpty();
    }

    @Test
    void nothingToReportTakesThreeClicksFromTheMailAndIsSigned() {
        ReportingMother.Case asked = mother.open();
        Viewer liaison = asked.person(Capability.LIAISON, asked.peer());
        String mailed = jdbc.sql(
                        "select link from digest_line where owner_unit_id = :unit and role = 'LIAISON' order by id")
                .param("unit", asked.peer().key())
                .query(String.class)
                .list()
                .get(0);
        int clicks = 1;
        Document report = visits.page(liaison.username(), mailed);
        String zero = report.select("main a[href$=/zero]").attr("href");
        clicks++;
        Document statement = visits.page(liaison.username(), zero);
        assertThat(statement.select("main").text()).contains("确认人：" + liaison.displayName());
        clicks++;
        visits.done(liaison.username(), zero, Visits.form(statement, "/zero"));
        assertThat(clicks).isEqualTo(3);
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.SUBMITTED);
        assertThat(asked.owedBy(asked.peer()).standing().zeroReport()).isTrue();
        assertThat(visits.page(liaison.username(), mailed + "/receipt")
                        .select("main")
                        .text())
                .contains("零报告")
                .contains(liaison.displayName());
    }

    private int audit(Owed owed) {
        return jdbc.sql("select count(*) from audit_entry where action = 'report-saved' and subject = :subject")
                .param("subject", "obligation:" + owed.id())
                .query(Integer.class)
                .single();
    }

    private JsonNode kept(Owed owed, String username, Map<String, String> form, int status) throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(owed.path() + "/draft").header("X-Autosave", "true");
        form.forEach(request::param);
        MockHttpServletResponse answer = mvc.perform(request.with(SignedIn.as(username))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .locale(Locale.CHINA))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return json.readTree(answer.getContentAsByteArray());
    }

    private Map<String, String> filled(Owed owed, Map<String, String> typed) {
        Map<String, String> form = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        form.putAll(typed);
        return form;
    }
}

package liandong.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.ReportingMother;
import liandong.reporting.web.Visits;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The pages of cases: registering, what a refused form says, lists, and whose case does not exist. */
@LiandongTest
class CasePagesTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    Casework casework;

    @Autowired
    Visits visits;

    @Test
    void aLiaisonRegistersACaseAndFindsItInTheList() {
        ReportingMother.Case campaign = mother.launched("2021-08");
        Viewer liaison = campaign.person(Capability.LIAISON, campaign.below());
        MockHttpServletResponse answer = visits.post(liaison.username(), "/cases", filled(campaign, liaison));
        assertThat(answer.getStatus()).isEqualTo(302);
        Document page = visits.page(liaison.username(), String.valueOf(answer.getRedirectedUrl()));
        assertThat(page.select("main").text()).contains("丽人美容店无证行医案", "罚款 12000.5 元", "立案后 90 日");
        assertThat(page.select("nav a[href=/cases]")).isNotEmpty();
        Document list = visits.page(liaison.username(), "/cases?state=DECIDED&text=丽人");
        assertThat(list.select("tbody tr")).hasSize(1);
        assertThat(list.select("tbody tr").text()).contains("12000.5", "已处罚");
        assertThat(visits.page(liaison.username(), "/cases?state=CLOSED").select("tbody tr"))
                .isEmpty();
    }

    @Test
    void aDecidedCaseNamesTheReportOfItsMonth() {
        ReportingMother.Case campaign = mother.open();
        Viewer liaison = campaign.person(Capability.LIAISON, campaign.below());
        long decided = registered(campaign, liaison, CaseSample.decided("2021-08-03"));
        long found = registered(campaign, liaison, CaseSample.found("2021-08-03"));
        String counted = visits.page(liaison.username(), "/cases/" + decided)
                .select("#related a[href^=/reports/]")
                .text();
        assertThat(counted).contains("2021年8月");
        assertThat(visits.page(liaison.username(), "/cases/" + found).select("#related"))
                .isEmpty();
    }

    @Test
    void whatNamesNoMatterIsNotFound() {
        ReportingMother.Case campaign = mother.open();
        Viewer liaison = campaign.person(Capability.LIAISON, campaign.below());
        long one = registered(campaign, liaison, CaseSample.decided("2021-08-03"));
        for (String matter : List.of("", "handoff", "handoff:x", "handoff:1' or '1'='1", "${7*7}:1")) {
            Map<String, String> form = Map.of("matter", matter);
            assertThat(visits.post(liaison.username(), "/cases/" + one + "/links/removal", form)
                            .getStatus())
                    .as(matter)
                    .isEqualTo(404);
        }
    }

    private long registered(ReportingMother.Case campaign, Viewer liaison, CaseSample one) {
        return casework.register(
                liaison, campaign.campaignId(), campaign.below().key(), one.facts(), Set.of());
    }

    @Test
    void aRefusedFormTellsEverythingAtOnceAndKeepsWhatWasTyped() {
        ReportingMother.Case campaign = mother.launched("2021-08");
        Viewer liaison = campaign.person(Capability.LIAISON, campaign.below());
        Map<String, String> form = filled(campaign, liaison);
        form.putAll(Map.of("title", "", "fineYuan", "一万", "foundOn", "昨天", "uscc", "123"));
        form.put("jointUnits", String.valueOf(campaign.peer().key()));
        Document again = visits.refused(liaison.username(), "/cases", form);
        assertThat(again.select("#problems a").eachAttr("href"))
                .containsExactlyInAnyOrder("#title", "#fineYuan", "#foundOn", "#uscc");
        assertThat(again.getElementById("fineYuan").val()).isEqualTo("一万");
        assertThat(again.getElementById("foundOn").val()).isEqualTo("昨天");
        assertThat(again.getElementById("facts").wholeText()).contains("双眼皮");
        assertThat(again.select("#violation option[selected]").val()).isEqualTo("UNLICENSED_PRACTICE");
        assertThat(again.select("input[name=jointUnits][checked]")).hasSize(1);
        assertThat(again.select("#warned[checked]")).hasSize(1);
    }

    @Test
    void aCaseIsCorrectedAndClosedOnItsPages() {
        ReportingMother.Case campaign = mother.launched("2021-08");
        Viewer liaison = campaign.person(Capability.LIAISON, campaign.below());
        String path = String.valueOf(visits.post(liaison.username(), "/cases", filled(campaign, liaison))
                .getRedirectedUrl());
        Map<String, String> form = Visits.form(visits.page(liaison.username(), path + "/edit"), path);
        assertThat(form).containsEntry("fineYuan", "12000.5").containsEntry("warned", "true");
        form.put("fineYuan", "20000");
        visits.done(liaison.username(), path, form);
        Document refused = visits.refused(
                liaison.username(),
                path + "/closing",
                Map.of("version", "1", "closedOn", "2021-07-01", "closingNote", "罚款已缴"));
        assertThat(refused.getElementById("closingNote").wholeText()).isEqualTo("罚款已缴");
        assertThat(refused.select(".problem").text()).contains("2021-08-03");
        visits.done(
                liaison.username(),
                path + "/closing",
                Map.of("version", "1", "closedOn", "2021-08-05", "closingNote", ""));
        assertThat(visits.page(liaison.username(), path).select("h1").text()).contains("已结案");
    }

    @Test
    void anothersCaseDoesNotExistAndTheLeadReadsWithoutWriting() {
        ReportingMother.Case campaign = mother.launched("2021-08");
        Viewer liaison = campaign.person(Capability.LIAISON, campaign.below());
        Viewer peer = campaign.person(Capability.LIAISON, campaign.peer());
        long id = casework.register(
                liaison,
                campaign.campaignId(),
                campaign.below().key(),
                CaseSample.decided("2021-08-03").title("只属于本单位的案件").facts(),
                Set.of());
        assertThat(visits.status(peer.username(), "/cases/" + id)).isEqualTo(404);
        assertThat(visits.status(peer.username(), "/cases/" + id + "/edit")).isEqualTo(404);
        assertThat(visits.post(peer.username(), "/cases/" + id, Map.of()).getStatus())
                .isEqualTo(404);
        assertThat(visits.page(peer.username(), "/cases").select("main").text()).doesNotContain("只属于本单位的案件");
        Document lead = visits.page(campaign.officer().username(), "/cases/" + id);
        assertThat(lead.select("main form")).isEmpty();
        assertThat(lead.select("main a[href$=/edit]")).isEmpty();
    }

    @Test
    void aLongListGoesOnOnTheNextPageAndAllOfItIntoTheFile() {
        ReportingMother.Case campaign = mother.launched("2021-08");
        Viewer liaison = campaign.person(Capability.LIAISON, campaign.below());
        for (int i = 0; i < Cases.PAGE + 1; i++) {
            casework.register(
                    liaison,
                    campaign.campaignId(),
                    campaign.below().key(),
                    CaseSample.found("2021-08-01").title("案件" + i).facts(),
                    Set.of());
        }
        String filter = "?campaign=" + campaign.campaignId() + "&text=案件";
        Document first = visits.page(liaison.username(), "/cases" + filter);
        assertThat(first.select("tbody tr")).hasSize(Cases.PAGE);
        assertThat(first.select("main").text()).contains("共 21 件");
        String next = first.select("nav.pager a[rel=next]").attr("href");
        assertThat(visits.page(
                                liaison.username(),
                                java.net.URLDecoder.decode(next, java.nio.charset.StandardCharsets.UTF_8))
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(first.select("a[href^=/cases/file]").attr("href")).contains("campaign=" + campaign.campaignId());
        assertThat(visits.status(liaison.username(), "/cases/file" + filter)).isEqualTo(200);
    }

    private Map<String, String> filled(ReportingMother.Case campaign, Viewer liaison) {
        Map<String, String> form = new HashMap<>(
                Visits.form(visits.page(liaison.username(), "/cases/new?campaign=" + campaign.campaignId()), "/cases"));
        form.put("owner", String.valueOf(campaign.below().key()));
        form.putAll(Map.of(
                "title", "丽人美容店无证行医案",
                "subjectKind", "ORGANISATION",
                "subjectName", "丽人美容店",
                "violation", "UNLICENSED_PRACTICE",
                "facts", "未取得许可证开展双眼皮手术。",
                "violated", "《医疗机构管理条例》第二十四条",
                "penaltyBasis", "《医疗机构管理条例》第四十四条",
                "decisionNumber", "卫监罚〔2021〕1号"));
        form.putAll(Map.of(
                "foundOn", "2021-07-20",
                "filedOn", "2021-07-21",
                "decidedOn", "2021-08-03",
                "warned", "true",
                "fineYuan", "12,000.50"));
        return form;
    }
}

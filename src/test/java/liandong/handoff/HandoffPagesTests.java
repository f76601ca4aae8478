package liandong.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import liandong.LiandongTest;
import liandong.document.AttachmentPurpose;
import liandong.handoff.HandoffMother.Scene;
import liandong.organization.Viewer;
import liandong.reporting.web.Visits;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A handoff in the browser: who reads what, what a refused form keeps, and the way through all pages. */
@LiandongTest
class HandoffPagesTests {

    @Autowired
    HandoffMother mother;

    @Autowired
    Visits visits;

    private Scene scene;

    @BeforeEach
    void campaign() {
        scene = mother.scene();
    }

    @Test
    void aClueGoesAllTheWayThroughThePages() throws Exception {
        Viewer sender = scene.amr().liaison();
        Document form = page(sender, "/handoffs/new?campaign=" + scene.campaignId());
        assertThat(form.select("#toUnitId option").eachText())
                .contains("市药品监管局", "黄浦区卫生健康委")
                .doesNotContain("市市场监管局");
        MockHttpServletResponse answer = send(sender, "/handoffs", letter());
        String address = answer.getRedirectedUrl();
        assertThat(address).startsWith("/handoffs/");
        long id = Long.parseLong(address.substring("/handoffs/".length()));
        assertThat(page(sender, address).text()).contains("建议移送：市药品监管局");
        mother.attach(sender, id, AttachmentPurpose.MATERIAL, "现场照片");
        assertThat(page(sender, address).text()).contains("现场照片", "SHA-256");

        Map<String, String> written = letter();
        written.put("act", "hand-up");
        step(sender, id, "write-letter", written);
        step(scene.amr().head(), id, "approve-letter", Map.of("act", "approve"));
        Viewer receiver = scene.mpa().liaison();
        assertThat(page(receiver, "/handoffs?tab=received").text()).contains("某某生活美容店", "待签收", "还有 3 个工作日");
        assertThat(page(sender, "/handoffs?tab=sent").text()).contains("市药品监管局");
        assertThat(page(scene.officer(), "/handoffs?tab=led").text()).contains("某某生活美容店");
        assertThat(page(receiver, address).select("form[action$=removal]")).isEmpty();
        step(receiver, id, "sign-receipt", Map.of("signedBy", "张某"));
        step(receiver, id, "decide-acceptance", Map.of("act", "accept"));
        assertThat(page(receiver, address).text()).contains("市场监督管理行政处罚程序规定第十八条");
        step(receiver, id, "investigate-clue", Map.of("act", "clear", "reason", "查明属实"));
        Map<String, String> result = Map.of("filed", "true", "decision", "行政处罚", "documentNo", "沪罚7号", "result", "罚款");
        step(receiver, id, "give-feedback", result);
        step(sender, id, "take-note", Map.of());
        assertThat(page(sender, address).text()).contains("已办结", "沪罚7号", "受理");
        assertThat(page(sender, address).select("form[action^=/handoffs]"))
                .as("nothing is left to do")
                .isEmpty();
        Document process = page(sender, address + "/process");
        assertThat(process.text()).contains("知悉结果", "移送办结");
        assertThat(process.select(".crumbs a").text())
                .isEqualTo(page(sender, address).select("h1").text());
        assertThat(status(receiver, address + "/process/picture")).isEqualTo(200);
    }

    @Test
    void aUnitInSeveralCampaignsChoosesTheOneItIsAbout() throws Exception {
        Scene other = mother.scene();
        Document form = page(scene.amr().liaison(), "/handoffs/new?campaign=" + other.campaignId());
        String chosen = String.valueOf(other.campaignId());

        assertThat(form.select("form[method=get][action=/handoffs/new] #campaign option")
                        .eachAttr("value"))
                .contains(chosen, String.valueOf(scene.campaignId()));
        assertThat(form.select("#campaign option[selected]").val()).isEqualTo(chosen);
        assertThat(form.select("form[method=post] input[name=campaignId]").val())
                .isEqualTo(chosen);
    }

    @Test
    void theSenderTakesALetterBackAndSaysWhy() throws Exception {
        long id = mother.sent(scene, scene.mpa().unit());
        String address = "/handoffs/" + id;
        Map<String, String> form = Visits.form(page(scene.amr().liaison(), address), address + "/withdrawal");
        form.put("act", "withdraw");

        Document again = refused(scene.amr().liaison(), address + "/withdrawal", form);
        assertThat(again.select("#problems a[href=#withdrawal-reason]")).hasSize(1);
        assertThat(again.select("details[open] #withdrawal-reason")).hasSize(1);
        form.put("reason", "已由对方自行查处");
        visits.done(scene.amr().liaison().username(), address + "/withdrawal", form);
        assertThat(mother.state(id)).isEqualTo(HandoffState.WITHDRAWN);
    }

    @Test
    void aCreditCodeWithAWrongCheckCharacterIsRefused() throws Exception {
        Map<String, String> typed = letter();
        typed.put("uscc", "91310000MA1K35XX0A");
        assertThat(refused(scene.amr().liaison(), "/handoffs", typed).select("#problems a[href=#uscc]"))
                .hasSize(1);
    }

    @Test
    void aRefusedLetterKeepsAllThatWasTyped() throws Exception {
        Map<String, String> typed = letter();
        typed.put("uscc", "123");
        typed.put("toUnitId", String.valueOf(scene.customs().unit()));
        Document again = refused(scene.amr().liaison(), "/handoffs", typed);
        assertThat(again.select("#problems a[href=#uscc]")).hasSize(1);
        assertThat(again.select("#subjectName").val()).isEqualTo("某某生活美容店");
        assertThat(again.select("#violation").text()).isEqualTo("现场发现注射用具");
        assertThat(again.select("#type option[selected]").val()).isEqualTo("ILLEGAL_DRUG");
        assertThat(again.select("#toUnitId option[selected]").val()).isEqualTo(typed.get("toUnitId"));
    }

    @Test
    void aRefusalWithoutItsLegalBasisKeepsTheReason() throws Exception {
        long id = mother.signed(scene, scene.mpa());
        Document again = refused(
                scene.mpa().liaison(),
                "/handoffs/" + id + "/decide-acceptance",
                Map.of("act", "refuse", "reason", "不属于本部门", "version", String.valueOf(mother.version(id))));
        assertThat(again.select("#problems a[href=#legalBasis]")).hasSize(1);
        assertThat(again.select("#reason").text()).isEqualTo("不属于本部门");
        assertThat(mother.state(id)).isEqualTo(HandoffState.DECIDING);
    }

    @Test
    void anOldPageIsToldThatSomebodyElseWasFaster() throws Exception {
        long id = mother.signed(scene, scene.mpa());
        Map<String, String> old = Map.of("act", "accept", "version", "0");
        assertThat(send(scene.mpa().liaison(), "/handoffs/" + id + "/decide-acceptance", old)
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void thirdPartiesFindNothingAndNobodyReadsADraft() throws Exception {
        long draft = mother.written(scene, scene.mpa().unit());
        assertThat(status(scene.mpa().liaison(), "/handoffs/" + draft)).isEqualTo(404);
        assertThat(status(scene.officer(), "/handoffs/" + draft)).isEqualTo(404);
        long id = mother.sent(scene, scene.mpa().unit());
        for (String path : new String[] {"", "/process", "/process/picture"}) {
            assertThat(status(scene.customs().liaison(), "/handoffs/" + id + path))
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(send(scene.customs().liaison(), "/handoffs/" + id + "/sign-receipt", Map.of("signedBy", "某"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(page(scene.customs().liaison(), "/handoffs").text()).doesNotContain("某某生活美容店");
        assertThat(status(scene.officer(), "/handoffs/" + id)).isEqualTo(200);
    }

    @Test
    void whoRefusedReadsWhatConcernedItAndNothingLater() throws Exception {
        long id = mother.refused(scene, scene.mpa());
        mother.sendOn(scene, id, scene.customs());
        Document page = page(scene.mpa().liaison(), "/handoffs/" + id);
        assertThat(page.text()).contains("本单位已退回", "药品管理法第八条").doesNotContain("上海海关", "李某");
        assertThat(page.select("section#step")).isEmpty();
        assertThat(status(scene.mpa().liaison(), "/handoffs/" + id + "/process"))
                .isEqualTo(404);
        assertThat(page(scene.mpa().liaison(), "/handoffs?tab=received").text()).contains("本单位已退回");
        assertThat(page(scene.amr().liaison(), "/handoffs/" + id).text()).contains("上海海关", "药品管理法第八条");
    }

    @Test
    void theSenderSettlesARefusalAndTheLeadDesignates() throws Exception {
        long id = mother.refused(scene, scene.mpa());
        step(scene.amr().liaison(), id, "settle-refusal", Map.of("act", "dispute", "reason", "应由药监办理"));
        assertThat(page(scene.officer(), "/handoffs/" + id)
                        .select("#unitId option")
                        .eachText())
                .contains("市药品监管局")
                .doesNotContain("市市场监管局");
        step(
                scene.officer(),
                id,
                "designate-unit",
                Map.of("unitId", String.valueOf(scene.mpa().unit()), "reason", "方案分工"));
        step(scene.mpa().liaison(), id, "sign-receipt", Map.of("signedBy", "张某"));
        assertThat(page(scene.mpa().liaison(), "/handoffs/" + id).select("button[value=refuse]"))
                .as("a designated unit is not offered to refuse")
                .isEmpty();
    }

    @Test
    void theSenderRecordsWhatAUnitWithoutAccountsAnswered() throws Exception {
        long id = mother.sent(scene, scene.district());
        Document page = page(scene.amr().liaison(), "/handoffs/" + id);
        assertThat(page.text()).contains("代录", "来件原件");
        refused(
                scene.amr().liaison(),
                "/handoffs/" + id + "/sign-receipt",
                Map.of("signedBy", "王某", "version", String.valueOf(mother.version(id))));
        mother.scan(scene.amr().liaison(), id);
        step(scene.amr().liaison(), id, "sign-receipt", Map.of("signedBy", "王某"));
        assertThat(page(scene.amr().liaison(), "/handoffs/" + id).text()).contains("市市场监管局代录");
    }

    private Map<String, String> letter() {
        return new HashMap<>(Map.of(
                "campaignId", String.valueOf(scene.campaignId()),
                "version", "1",
                "subjectName", "某某生活美容店",
                "uscc", "",
                "address", "某路1号",
                "regionCode", "310000",
                "source", "INSPECTION",
                "type", "ILLEGAL_DRUG",
                "violation", "现场发现注射用具",
                "toUnitId", ""));
    }

    /** As the page offers it: with the version it showed. */
    private void step(Viewer who, long id, String step, Map<String, String> answer) throws Exception {
        Document page = page(who, "/handoffs/" + id);
        assertThat(page.select("form[action$=" + step + "]")).as(step).hasSize(1);
        Map<String, String> form = new HashMap<>(answer);
        form.put(
                "version",
                page.select("form[action$=" + step + "] input[name=version]").val());
        visits.done(who.username(), "/handoffs/" + id + "/" + step, form);
    }

    private Document refused(Viewer who, String path, Map<String, String> form) {
        return visits.refused(who.username(), path, form);
    }

    private Document page(Viewer who, String path) {
        return visits.page(who.username(), path);
    }

    private int status(Viewer who, String path) {
        return visits.status(who.username(), path);
    }

    private MockHttpServletResponse send(Viewer who, String path, Map<String, String> form) {
        return visits.post(who.username(), path, form);
    }
}

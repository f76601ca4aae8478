package liandong.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import liandong.LiandongTest;
import liandong.casework.CaseFacts;
import liandong.casework.CaseSample;
import liandong.casework.Casework;
import liandong.organization.Viewer;
import liandong.referral.ReferralMother.Scene;
import liandong.reporting.web.Visits;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A referral in the browser: the way through its pages, what a refused form keeps, and who reads what. */
@LiandongTest
class ReferralPagesTests {

    @Autowired
    ReferralMother mother;

    @Autowired
    Casework casework;

    @Autowired
    Visits visits;

    private Scene scene;

    @BeforeEach
    void campaign() {
        scene = mother.scene();
    }

    @Test
    void aCaseGoesAllTheWayThroughThePages() throws Exception {
        Viewer agency = scene.amr().liaison();
        Document form = page(agency, "/referrals/new?campaign=" + scene.campaignId());
        assertThat(form.select("#police-units option").eachAttr("value")).contains("市公安局");
        assertThat(form.select("#procuratorate-units option").eachAttr("value")).contains("市人民检察院");
        String address = send(agency, "/referrals", report()).getRedirectedUrl();
        assertThat(address).startsWith("/referrals/");
        long id = Long.parseLong(address.substring("/referrals/".length()));
        Map<String, String> report = report();
        report.put("act", "hand-in");
        report.put("version", String.valueOf(mother.version(id)));
        assertThat(send(agency, address + "/report", report).getStatus()).isEqualTo(302);
        step(scene.amr().head(), id, ReferralAct.APPROVE, Map.of());
        assertThat(page(agency, address).text()).contains("国务院令第310号）第五条", "24小时");
        step(agency, id, ReferralAct.SEND, Map.of("paperNo", "沪市监移〔2021〕3号"));

        Viewer police = scene.police().liaison();
        assertThat(page(police, "/referrals?tab=received").text()).contains("某某美容工作室", "沪市监移〔2021〕3号", "待公安机关签收");
        assertThat(page(police, address).text()).contains("涉案物品清单 2份").doesNotContain("开始拟写");
        step(police, id, ReferralAct.SIGN, Map.of("name", "赵某"));
        step(police, id, ReferralAct.FIND_COMPLETE, Map.of());
        step(police, id, ReferralAct.FILE, Map.of("paperNo", "沪公立字〔2021〕9号"));
        step(agency, id, ReferralAct.HAND_OVER, Map.of("name", "赵某"));

        Document over = page(agency, address);
        assertThat(over.text()).contains("已立案、已移交", "沪公立字〔2021〕9号", "第八条", "按时办结");
        assertThat(page(agency, "/referrals").text()).contains("市公安局");
        assertThat(page(agency, address + "/process").text()).contains("移交涉案物品、材料", "公安机关受案审查");
        assertThat(page(agency, address + "/process/police-decision").text()).contains("决定是否立案");
        assertThat(status(agency, address + "/process/police-decision/picture")).isEqualTo(200);
        assertThat(status(agency, address + "/process/filing-remedy")).isEqualTo(404);
        assertThat(status(agency, address + "/process/clue-handoff")).isEqualTo(404);
    }

    @Test
    void aReferralBeginsFromARegisteredCase() throws Exception {
        Viewer agency = scene.amr().liaison();
        CaseFacts facts = CaseSample.decided("2021-07-20").violation("OTHER").facts();
        long caseId = casework.register(agency, scene.campaignId(), scene.amr().unit(), facts, Set.of());
        Document form = page(agency, "/referrals/new?case=" + caseId);
        assertThat(form.select("#suspect").val()).isEqualTo("上海某某美容店");
        assertThat(form.select("#story").text()).contains("双眼皮手术");
        assertThat(form.select("#priorPenalty").text()).contains("沪卫监罚〔2021〕1号");
        Map<String, String> report = report();
        report.put("caseId", String.valueOf(caseId));
        String address = send(agency, "/referrals", report).getRedirectedUrl();
        assertThat(page(agency, address).select("a[href=/cases/" + caseId + "]"))
                .hasSize(1);
        assertThat(status(scene.police().liaison(), "/referrals/new?case=" + caseId))
                .as("another unit's case")
                .isEqualTo(404);
    }

    @Test
    void aCaseThePoliceBeganThemselvesIsEnteredFromTheirPaperAndDealtWithAdministratively() throws Exception {
        Viewer agency = scene.amr().liaison();
        Map<String, String> paper = new HashMap<>(Map.of(
                "campaignId", String.valueOf(scene.campaignId()),
                "suspect", "某某美容工作室",
                "story", "公安机关查明其无证注射，未造成后果。",
                "police", scene.police().name(),
                "note", "情节显著轻微，不构成犯罪"));
        Document again = refused(agency, "/referrals/reversed", paper);
        assertThat(again.select("#problems a[href=#paperNo]")).hasSize(1);
        assertThat(again.select("#note").text()).isEqualTo("情节显著轻微，不构成犯罪");
        paper.put("paperNo", "沪公移字〔2021〕7号");
        String address = send(agency, "/referrals/reversed", paper).getRedirectedUrl();
        assertThat(page(agency, address).text()).contains("公安机关反向移送", "沪公移字〔2021〕7号", "第六十条");
        assertThat(page(scene.police().liaison(), address).text()).contains("沪公移字〔2021〕7号");
        long id = Long.parseLong(address.substring("/referrals/".length()));
        assertThat(mother.openWork(id).ownerUnitId()).isEqualTo(scene.amr().unit());
        mother.agency(scene, id, ReferralAct.ADMINISTER);
        mother.ended(id, ReferralState.ADMINISTERED, "case-reversed", "administered");
    }

    @Test
    void eachEnclosureHasFilesOfItsOwn() throws Exception {
        Viewer agency = scene.amr().liaison();
        long id = mother.written(scene, scene.police().name());
        String items = "/attachments/" + Enclosure.ITEMS.kind() + "/" + id + "/MATERIAL";
        assertThat(page(agency, "/referrals/" + id).select("a[href=" + items + "]"))
                .hasSize(1);
        assertThat(page(agency, items).select("input[type=file]")).hasSize(1);
        assertThat(status(scene.police().liaison(), items))
                .as("nothing has gone out yet")
                .isEqualTo(404);
    }

    @Test
    void aRefusedReportKeepsAllThatWasTyped() throws Exception {
        long id = mother.written(scene, scene.police().name());
        Map<String, String> typed = report();
        typed.put("act", "hand-in");
        typed.put("taskForce", "只有一人");
        typed.put("version", String.valueOf(mother.version(id)));
        Document again = refused(scene.amr().liaison(), "/referrals/" + id + "/report", typed);
        assertThat(again.select("#problems a[href=#taskForce]")).hasSize(1);
        assertThat(again.select("#taskForce").text()).isEqualTo("只有一人");
        assertThat(again.select("#itemsCopies").val()).isEqualTo("2");
        assertThat(again.select("#story").text()).isEqualTo("再次非法行医");
    }

    @Test
    void aRefusedAnswerIsShownInItsOwnForm() throws Exception {
        long id = mother.accepted(scene);
        Map<String, String> typed = Map.of(
                "paperNo", "", "note", "事实不清", "at", "2021-99-01T00:00", "version", String.valueOf(mother.version(id)));
        Document odd = refused(scene.police().liaison(), "/referrals/" + id + "/not-file", typed);
        assertThat(odd.select("#problems a[href=#at]")).hasSize(1);
        Map<String, String> empty =
                Map.of("paperNo", "", "note", "事实不清", "version", String.valueOf(mother.version(id)));
        Document again = refused(scene.police().liaison(), "/referrals/" + id + "/not-file", empty);
        assertThat(again.select("#problems a[href=#paperNo]")).hasSize(1);
        assertThat(again.select("form[action$=/not-file] #note").text()).isEqualTo("事实不清");
        assertThat(again.select("form[action$=/file] textarea").text()).isEmpty();
        assertThat(mother.state(id)).isEqualTo(ReferralState.DECIDING);
    }

    @Test
    void whoRecordsForThePoliceIsAskedForTheScan() throws Exception {
        long id = mother.sent(scene, ReferralMother.ELSEWHERE);
        Map<String, String> form = Map.of("name", "赵某", "version", String.valueOf(mother.version(id)));
        Document again = refused(scene.amr().liaison(), "/referrals/" + id + "/sign", form);
        assertThat(again.select("#problems a[href=#scan]")).hasSize(1);
        mother.scan(scene, id);
        step(scene.amr().liaison(), id, ReferralAct.SIGN, Map.of("name", "赵某"));
        assertThat(page(scene.amr().liaison(), "/referrals/" + id).text())
                .contains(ReferralMother.ELSEWHERE, "市市场监管局", "登记于", "文书.png");
    }

    @Test
    void anOldPageIsToldThatSomebodyElseWasFaster() throws Exception {
        long id = mother.sent(scene);
        Map<String, String> old = Map.of("name", "赵某", "version", "0");
        assertThat(send(scene.police().liaison(), "/referrals/" + id + "/sign", old)
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void theProcuratorateReadsAndChangesNothingAndStrangersFindNothing() throws Exception {
        long draft = mother.written(scene, scene.police().name());
        for (Viewer who : new Viewer[] {scene.police().liaison(), scene.officer(), scene.procurator()}) {
            assertThat(status(who, "/referrals/" + draft)).isEqualTo(404);
        }
        long id = mother.sent(scene);
        Document copy = page(scene.procurator(), "/referrals/" + id);
        assertThat(copy.text()).contains("非法行医罪");
        assertThat(copy.select("form[action^=/referrals]")).isEmpty();
        assertThat(page(scene.procurator(), "/referrals?tab=received").text()).contains("某某美容工作室");
        assertThat(send(scene.procurator(), "/referrals/" + id + "/sign", Map.of("name", "某", "version", "4"))
                        .getStatus())
                .isNotEqualTo(302);
        for (String path :
                new String[] {"", "/process", "/process/police-decision", "/process/police-decision/picture"}) {
            assertThat(status(scene.stranger(), "/referrals/" + id + path))
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(page(scene.stranger(), "/referrals").text()).doesNotContain("某某美容工作室");
        assertThat(mother.state(id)).isEqualTo(ReferralState.SIGNING);
    }

    private static Map<String, String> report() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("suspect", "某某美容工作室"),
                Map.entry("charge", "非法行医罪"),
                Map.entry("story", "再次非法行医"),
                Map.entry("taskForce", "张某\n李某"),
                Map.entry("police", "市公安局"),
                Map.entry("procuratorate", "市人民检察院"),
                Map.entry("letterCopies", "1"),
                Map.entry("reportCopies", "1"),
                Map.entry("itemsCopies", "2"),
                Map.entry("noAppraisal", "无需检验")));
    }

    /** As the page offers it: with the version it showed. */
    private void step(Viewer who, long id, ReferralAct act, Map<String, String> answer) throws Exception {
        Document page = page(who, "/referrals/" + id);
        String form = "form[action=/referrals/" + id + "/" + act.code() + "]";
        assertThat(page.select(form)).as(act.code()).hasSize(1);
        Map<String, String> typed = new HashMap<>(answer);
        typed.put("version", page.select(form + " input[name=version]").val());
        visits.done(who.username(), "/referrals/" + id + "/" + act.code(), inCampaign(typed));
    }

    private Document refused(Viewer who, String path, Map<String, String> form) {
        return visits.refused(who.username(), path, inCampaign(form));
    }

    private Document page(Viewer who, String path) {
        return visits.page(who.username(), path);
    }

    private int status(Viewer who, String path) {
        return visits.status(who.username(), path);
    }

    private MockHttpServletResponse send(Viewer who, String path, Map<String, String> form) {
        return visits.post(who.username(), path, inCampaign(form));
    }

    private Map<String, String> inCampaign(Map<String, String> form) {
        Map<String, String> whole = new HashMap<>(form);
        whole.putIfAbsent("campaignId", String.valueOf(scene.campaignId()));
        return whole;
    }
}

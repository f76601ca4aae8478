package liandong.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import liandong.LiandongTest;
import liandong.document.AttachmentPurpose;
import liandong.organization.Viewer;
import liandong.reporting.web.Visits;
import liandong.transfer.TransferMother.Scene;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A transfer in the browser: the way through all pages, what a refused form keeps, and who reads what. */
@LiandongTest
class TransferPagesTests {

    private static final String PASTED = "平台\t信息类型\t网址/链接/账号\t发布主体\t内容\t违法情形\t发现时间\n"
            + "某网\t网站\thttps://n.example/1\t某店\t宣传\t虚假信息\t2021-08-03 09:05\n"
            + "某号\t微信公众号\tmeili\t\t宣传\t其他\t2021-08-03";

    @Autowired
    TransferMother mother;

    @Autowired
    Visits visits;

    private Scene scene;
    private Viewer sender;

    @BeforeEach
    void campaign() {
        scene = mother.scene();
        sender = scene.amr().liaison();
    }

    @Test
    void informationGoesAllTheWayThroughThePages() {
        String page = begun();
        long id = Long.parseLong(page.substring("/transfers/".length()));
        done(sender, page, page + "/items", item("https://o.example/1"));
        done(sender, page, page + "/items/pasted", Map.of("pasted", PASTED));
        Document written = visits.page(sender.username(), page);
        assertThat(written.select("#items tbody tr")).hasSize(3);
        String second = written.select("#items tbody tr")
                .get(1)
                .select("a[href*=/items/]")
                .attr("href");
        done(sender, second, second, with(item("https://n.example/changed"), "platform", "改名网"));
        done(sender, page, page + "/items/" + mother.items.of(id).get(2).id() + "/removal", Map.of());
        assertThat(visits.page(sender.username(), page).select("#items").text())
                .contains("改名网", "https://n.example/changed")
                .doesNotContain("meili");
        mother.attach(sender, "transfer", id, AttachmentPurpose.MATERIAL);
        done(sender, page, page + "/write-slip", with(slip(), "act", "hand-up"));
        done(scene.amr().head(), page, page + "/confirm-determination", Map.of("act", "confirm"));

        assertThat(visits.page(scene.cac().username(), "/transfers").text()).contains("2条不良信息", "待网信部门接收", "还有 3 个工作日");
        assertThat(visits.page(scene.officer().username(), "/transfers?tab=led").text())
                .contains("网移〔2021〕");
        done(scene.cac(), page, page + "/acknowledge-slip", Map.of("act", "accept"));
        String first = "[" + mother.items.of(id).get(0).id() + "]";
        String last = "[" + mother.items.of(id).get(1).id() + "]";
        done(scene.cac(), page, page + "/dispose-items", Map.of("disposal" + first, "REMOVED", "disposal" + last, ""));
        assertThat(visits.page(sender.username(), page).text()).contains("已反馈 1/2 条，其中已处置 1 条");
        done(
                scene.cac(),
                page,
                page + "/dispose-items",
                Map.of("disposal" + last, "NOT_DISPOSED", "remark" + last, "不属违法信息"));
        done(sender, page, page + "/note-results", Map.of());
        Document closed = visits.page(sender.username(), page);
        assertThat(closed.text()).contains("已办结", "不予处置", "不属违法信息");
        assertThat(closed.select("form[action^=/transfers]"))
                .as("nothing is left to do")
                .isEmpty();
        assertThat(visits.page(sender.username(), page + "/process").text()).contains("知悉处置结果", "移送办结");
        assertThat(visits.status(sender.username(), page + "/process/picture")).isEqualTo(200);
        assertThat(visits.status(sender.username(), page + "/items.xlsx")).isEqualTo(200);
    }

    @Test
    void whatIsRefusedStaysAsItWasTypedAtItsField() {
        String page = begun();
        Map<String, String> wrong = with(item(""), "publisher", "某店");
        Document again = visits.refused(sender.username(), page + "/items", with(wrong, "version", version(page)));
        assertThat(again.select("#problems a[href=#address]")).hasSize(1);
        assertThat(again.select("#publisher").val()).isEqualTo("某店");
        Document pasted = visits.refused(
                sender.username(), page + "/items/pasted", Map.of("pasted", "某网\t报纸", "version", version(page)));
        assertThat(pasted.select("#problems a[href=#pasted]")).hasSize(1);
        assertThat(pasted.select("#pasted").text()).isEqualTo("某网\t报纸");
        Map<String, String> incomplete = with(with(slip(), "documentNo", ""), "act", "hand-up");
        Document slip =
                visits.refused(sender.username(), page + "/write-slip", with(incomplete, "version", version(page)));
        assertThat(slip.select("#problems a[href=#documentNo]")).hasSize(1);
        assertThat(slip.select("#suggestions-BLOCKED[checked]")).hasSize(1);
    }

    @Test
    void aLinkTransferredBeforeIsShownWithItsResultAndWantsATick() {
        long earlier = mother.accepted(scene, "https://r.example/1");
        mother.remove(scene, earlier, 1);
        long id = mother.written(scene, scene.mpa(), "https://www.r.example/1/");
        String page = "/transfers/" + id;
        Viewer other = scene.mpa().liaison();
        assertThat(visits.page(other.username(), page).select("#items").text())
                .contains("已移送过", scene.amr().name(), mother.get(earlier).slipNo(), "删除");
        Map<String, String> typed = with(with(slip(), "act", "hand-up"), "version", version(page));
        assertThat(visits.refused(other.username(), page + "/write-slip", typed).select("#problems a[href=#repeating]"))
                .hasSize(1);
        done(other, page, page + "/write-slip", with(typed, "repeating", "true"));
    }

    @Test
    void aReturnedSlipTellsItsSenderWhyAndNobodyElseReadsItMeanwhile() {
        long id = mother.sent(scene, scene.amr(), "https://s.example/1");
        String page = "/transfers/" + id;
        visits.refused(
                scene.cac().username(), page + "/acknowledge-slip", Map.of("act", "return", "version", version(page)));
        String next = visits.post(
                        scene.cac().username(),
                        page + "/acknowledge-slip",
                        Map.of("act", "return", "reason", "截图看不清", "version", version(page)))
                .getRedirectedUrl();
        assertThat(visits.status(scene.cac().username(), next)).isEqualTo(200);
        assertThat(visits.page(sender.username(), page).text()).contains("网信部门退回：截图看不清");
        assertThat(visits.status(scene.cac().username(), page)).isEqualTo(404);
        Document again =
                visits.refused(sender.username(), page + "/end", Map.of("reason", " ", "version", version(page)));
        assertThat(again.select("#problems a[href=#end-reason]")).hasSize(1);
        done(sender, page, page + "/end", Map.of("reason", "已自行删除"));
        assertThat(mother.state(id)).isEqualTo(TransferState.ENDED);
    }

    @Test
    void theSenderTakesASlipBackAndSaysWhy() {
        long id = mother.sent(scene, scene.amr(), "https://s.example/1");
        String page = "/transfers/" + id;
        Map<String, String> form = Visits.form(visits.page(sender.username(), page), page + "/withdrawal");
        form.put("act", "withdraw");

        assertThat(visits.refused(sender.username(), page + "/withdrawal", form)
                        .select("#problems a[href=#withdrawal-reason]"))
                .hasSize(1);
        form.put("reason", "认定有误");
        visits.done(sender.username(), page + "/withdrawal", form);
        assertThat(mother.state(id)).isEqualTo(TransferState.WITHDRAWN);
    }

    @Test
    void thirdPartiesFindNothing() {
        long id = mother.sent(scene, scene.amr(), "https://t.example/1");
        long item = mother.items.of(id).get(0).id();
        for (String path : new String[] {"", "/process", "/process/picture", "/items.xlsx", "/items/" + item}) {
            assertThat(visits.status(scene.mpa().liaison().username(), "/transfers/" + id + path))
                    .as(path)
                    .isEqualTo(404);
        }
        long other = mother.written(scene, scene.mpa(), "https://t.example/2");
        assertThat(visits.status(scene.mpa().liaison().username(), "/transfers/" + other + "/items/" + item))
                .as("an item of another slip")
                .isEqualTo(404);
    }

    private String begun() {
        return visits.post(
                        sender.username(), "/transfers", with(slip(), "campaignId", String.valueOf(scene.campaignId())))
                .getRedirectedUrl();
    }

    /** As the page offers it: with the version it showed. */
    private void done(Viewer who, String page, String path, Map<String, String> form) {
        Document shown = visits.page(who.username(), page);
        assertThat(shown.select("form[action=" + path + "]")).as(path).isNotEmpty();
        visits.done(
                who.username(),
                path,
                with(
                        form,
                        "version",
                        shown.select("form[action=" + path + "] input[name=version]")
                                .val()));
    }

    private String version(String page) {
        return String.valueOf(mother.version(Long.parseLong(page.substring("/transfers/".length()))));
    }

    private Map<String, String> slip() {
        return Map.of(
                "opinion", "违反广告法第四十六条",
                "determinedBy", "广告处",
                "documentNo", "认〔2021〕3号",
                "suggestions", "BLOCKED",
                "contact", "张某 021-1",
                "toUnitId", String.valueOf(scene.cacUnit()));
    }

    private static Map<String, String> item(String address) {
        return Map.of(
                "platform", "某视频",
                "channel", "VIDEO",
                "address", address,
                "publisher", "",
                "content", "包年注射",
                "category", "FALSE_INFORMATION",
                "foundAt", "2021-08-02T10:30");
    }

    private static Map<String, String> with(Map<String, String> form, String name, String text) {
        Map<String, String> more = new HashMap<>(form);
        more.put(name, text);
        return more;
    }
}

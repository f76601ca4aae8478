package liandong.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import liandong.LiandongTest;
import liandong.handoff.HandoffMother.Scene;
import liandong.organization.Viewer;
import liandong.reporting.web.Visits;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where many units may be competent, one is looked for by words of its name or region, without JavaScript. */
@LiandongTest
class ManyReceiversTests {

    @Autowired
    HandoffMother mother;

    @Autowired
    Visits visits;

    private Scene scene;
    private Viewer sender;

    @BeforeEach
    void campaign() {
        scene = mother.sceneOfMany();
        sender = scene.amr().liaison();
    }

    @Test
    void unitsAreLookedForByNameAndWhatWasTypedStays() {
        Document empty = visits.page(sender.username(), "/handoffs/new?campaign=" + scene.campaignId());
        assertThat(empty.select("select[name=toUnitId], input[name=toUnitId]"))
                .as("no list of all")
                .isEmpty();
        Document found = visits.answered(sender.username(), "/handoffs", letter("act", "find", "unitText", "卫生所"), 200);
        assertThat(found.select("input[name=toUnitId]")).hasSize(20);
        assertThat(found.text()).contains("符合的单位 50 个");
        assertThat(found.select("#violation").text()).isEqualTo("现场发现注射用具");
        Document one = visits.answered(sender.username(), "/handoffs", letter("act", "find", "unitText", "第07"), 200);
        assertThat(one.select("input[name=toUnitId] + label").eachText()).containsExactly("第07卫生所");
    }

    @Test
    void unitsAreLookedForByRegionToo() {
        Document found =
                visits.answered(sender.username(), "/handoffs", letter("act", "find", "unitText", "黄浦区 卫生"), 200);
        assertThat(found.select("input[name=toUnitId] + label").eachText()).containsExactly("黄浦区卫生健康委");
    }

    @Test
    void aTextThatFitsOneUnitIsThatUnitAndOneThatFitsSeveralIsRefused() {
        Document several = visits.refused(sender.username(), "/handoffs", letter("unitText", "卫生所"));
        assertThat(several.select("#problems a[href=#toUnitId]")).hasSize(1);
        String address = visits.post(sender.username(), "/handoffs", letter("unitText", "第33卫生所"))
                .getRedirectedUrl();
        long id = Long.parseLong(address.substring("/handoffs/".length()));
        assertThat(visits.page(sender.username(), address)
                        .select("input[name=toUnitId][checked] + label")
                        .text())
                .isEqualTo("第33卫生所");
        visits.done(
                sender.username(),
                address + "/write-letter",
                letter(
                        "act",
                        "hand-up",
                        "toUnitId",
                        String.valueOf(scene.mpa().unit()),
                        "version",
                        "" + mother.version(id)));
        assertThat(mother.get(id).toUnitId()).isEqualTo(scene.mpa().unit());
    }

    @Test
    void aUnitThatRefusesNamesTheCompetentOneInTheSameWay() {
        long id = mother.signed(scene, scene.mpa());
        String page = "/handoffs/" + id;
        Viewer receiver = scene.mpa().liaison();
        Map<String, String> answer = new HashMap<>(Map.of(
                "act", "find", "unitText", "第12", "reason", "不属职责", "version", String.valueOf(mother.version(id))));
        Document found = visits.answered(receiver.username(), page + "/decide-acceptance", answer, 200);
        assertThat(found.select("#reason").text()).isEqualTo("不属职责");
        answer.put("act", "redirect");
        answer.put("legalBasis", "药品管理法第八条");
        visits.done(receiver.username(), page + "/decide-acceptance", answer);
        assertThat(visits.page(sender.username(), page)
                        .select("input[name=unitId][checked] + label")
                        .text())
                .isEqualTo("第12卫生所");
    }

    private Map<String, String> letter(String... more) {
        Map<String, String> letter = new HashMap<>(Map.of(
                "campaignId", String.valueOf(scene.campaignId()),
                "subjectName", "某某生活美容店",
                "regionCode", "310000",
                "source", "INSPECTION",
                "type", "OTHER",
                "violation", "现场发现注射用具"));
        for (int i = 0; i < more.length; i += 2) {
            letter.put(more[i], more[i + 1]);
        }
        return letter;
    }
}

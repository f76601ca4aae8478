package liandong.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import liandong.LiandongTest;
import liandong.handoff.HandoffMother.Scene;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.reporting.web.Visits;
import liandong.shared.Refused;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several units look into one clue, and one of them is responsible. */
@LiandongTest
class JointHandlingTests {

    @Autowired
    HandoffMother mother;

    @Autowired
    JointHandling joint;

    @Autowired
    Visits visits;

    private Scene scene;
    private long id;
    private String page;

    @BeforeEach
    void accepted() {
        scene = mother.scene();
        id = mother.accepted(scene, scene.mpa());
        page = "/handoffs/" + id;
    }

    @Test
    void aUnitThatTakesPartReadsAndAnswersWhileTheResponsibleOneKeepsOwnerAndClock() {
        Viewer responsible = scene.mpa().liaison();
        Viewer other = scene.customs().liaison();
        assertThat(visits.status(other.username(), page)).isEqualTo(404);
        String due = String.valueOf(mother.openWork(id).nominalDue());
        Map<String, String> asked = Map.of(
                "act",
                "joint",
                "unitId",
                String.valueOf(scene.customs().unit()),
                "reason",
                "核查进口渠道",
                "version",
                String.valueOf(mother.version(id)));
        visits.done(responsible.username(), page + "/joint-handling", asked);

        assertThat(mother.mails(id, scene.customs().unit())).anyMatch(subject -> subject.startsWith("请协办线索"));
        assertThat(mother.owners(id)).containsExactly(scene.mpa().unit());
        assertThat(mother.openWork(id).nominalDue()).hasToString(due);
        Document seen = visits.page(other.username(), page);
        assertThat(seen.text()).contains("核查进口渠道", scene.mpa().name() + "为责任单位");
        assertThat(seen.select("section#step")).as("not its turn").isEmpty();
        assertThat(visits.page(other.username(), "/handoffs?tab=received").text())
                .contains("某某生活美容店");
        visits.refused(other.username(), page + "/joint-answer", Map.of("act", "joint", "reason", " "));
        visits.done(other.username(), page + "/joint-answer", Map.of("act", "joint", "reason", "无报关记录"));
        assertThat(visits.page(responsible.username(), page).select("#joint").text())
                .contains("无报关记录");
        assertThat(mother.mails(id, scene.mpa().unit())).anyMatch(subject -> subject.startsWith("协办情况"));
        mother.holds();
        mother.finish(scene, scene.mpa(), id);
        mother.ended(id, HandoffState.CLOSED, "handoff-closed");
    }

    @Test
    void onlyTheResponsibleUnitAsksAndNobodyTwice() {
        long customs = scene.customs().unit();
        assertThatThrownBy(() -> joint.ask(scene.amr().liaison(), id, mother.version(id), customs, "核查"))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> joint.answer(scene.customs().liaison(), id, "核查"))
                .isInstanceOf(NotVisible.class);
        joint.ask(scene.mpa().liaison(), id, mother.version(id), customs, "核查");
        refused(() -> joint.ask(scene.mpa().liaison(), id, mother.version(id), customs, "核查"), "joint-already");
        refused(
                () -> joint.ask(
                        scene.mpa().liaison(),
                        id,
                        mother.version(id),
                        scene.mpa().unit(),
                        "核查"),
                "joint-already");
        refused(
                () -> joint.ask(
                        scene.mpa().liaison(),
                        id,
                        mother.version(id),
                        scene.amr().unit(),
                        "核查"),
                "own-unit");
        mother.finish(scene, scene.mpa(), id);
        refused(() -> joint.answer(scene.customs().liaison(), id, "晚了"), "not-now");
    }

    private static void refused(Runnable act, String why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("handoff.refused." + why));
    }
}

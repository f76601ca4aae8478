package liandong.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import liandong.LiandongTest;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.complaint.ComplaintMother.Scene;
import liandong.engine.DueJobs;
import liandong.handoff.ClueHandoff;
import liandong.handoff.ClueHandoffs;
import liandong.handoff.HandoffMatter;
import liandong.handoff.HandoffWriting;
import liandong.organization.NotVisible;
import liandong.shared.Refused;
import liandong.worklist.InvariantChecker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A complaint goes to the competent unit without who complained, and never to whom it accuses (R87). */
@LiandongTest
class HandingOffTests {

    @Autowired
    ComplaintMother mother;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    HandingOff handingOff;

    @Autowired
    Unmasking unmasking;

    @Autowired
    Complaints complaints;

    @Autowired
    ClueHandoffs handoffs;

    @Autowired
    HandoffWriting letters;

    @Autowired
    Campaigns campaigns;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private Scene scene;

    @BeforeEach
    void launch() {
        scene = mother.scene();
    }

    @Test
    void theCompetentUnitGetsTheMatterAndWhoComplainedIsToldWhere() {
        long id = against("美丽生活美容院");
        long health = unit("HEALTH");
        Complaint complaint = complaints.get(id);
        List<Participant> receivers = handingOff.receivers(complaint);
        assertThat(handingOff.proposed(complaint, receivers))
                .as("routes of the plan: unlicensed practice")
                .hasValue(health);
        handingOff.handOff(scene.liaison(), id, version(id), health, "不属市场监管职责");
        jobs.run();

        ClueHandoff handoff = handoffs.get(handoff(id));
        assertThat(handoff.senderUnitId()).isEqualTo(scene.unit().key());
        assertThat(handoff.toUnitId()).isEqualTo(health);
        assertThat(handoff.matter().violation()).isEqualTo("无证开展注射美容");
        Complaint settled = complaints.get(id);
        assertThat(settled.standing().outcome()).isEqualTo(ComplaintOutcome.HANDED_OFF);
        assertThat(settled.state()).isEqualTo(ComplaintState.ANSWERING);
        desk.answer(scene.liaison(), id, version(id), "已移送卫生健康部门", LocalDate.of(2021, 8, 5));
        desk.callBack(scene.liaison(), id, version(id), Satisfaction.SATISFIED, "");
        assertThat(complaints.get(id).state()).isEqualTo(ComplaintState.CLOSED);
        assertThat(new InvariantChecker(database).check()).isEmpty();
    }

    @Test
    void alsoOnceVerifiedButNotWhileItIsBeingVerified() {
        long id = against("美丽生活美容院");
        desk.accept(scene.liaison(), id, version(id));
        refused("not-now", () -> handingOff.handOff(scene.liaison(), id, version(id), unit("HEALTH"), "无管辖权"));
        desk.confirm(scene.liaison(), id, version(id), "属实");
        handingOff.handOff(scene.liaison(), id, version(id), unit("HEALTH"), "无管辖权");
        assertThat(complaints.get(id).standing().handoffId()).isNotNull();
    }

    @Test
    void theAccusedIsNotOfferedAndRefused() {
        long police = unit("PUBLIC_SECURITY");
        long id = against("县公安局");
        assertThat(offered(id)).doesNotContain(police).isNotEmpty();
        refused("accused", () -> handingOff.handOff(scene.liaison(), id, version(id), police, "涉嫌犯罪"));
        assertThat(complaints.get(id).standing().handoffId()).isNull();
    }

    @Test
    void itsSuperiorAndItsFormerNameAreKnown() {
        long police = unit("PUBLIC_SECURITY");
        long health = unit("HEALTH");
        jdbc.sql("update unit set former_names = '县治安管理局', parent_unit_id = :superior where id = :id")
                .param("superior", health)
                .param("id", police)
                .update();
        assertThat(offered(against("县治安管理局"))).doesNotContain(police, health);
        assertThat(offered(against("县公安局城关派出所"))).doesNotContain(police, health);
        assertThat(offered(against("美丽生活美容院"))).contains(police, health);
    }

    @Test
    void nobodySendsTheLetterToTheAccusedLater() {
        long police = unit("PUBLIC_SECURITY");
        long id = against("县公安局");
        handingOff.handOff(scene.liaison(), id, version(id), unit("HEALTH"), "不属本单位职责");
        ClueHandoff letter = handoffs.get(handoff(id));
        refused(
                "not-a-receiver",
                () -> letters.handUp(scene.liaison(), letter.id(), letter.version(), letter.matter(), police));
    }

    @Test
    void neitherTheLeadNorAnotherUnitLearnsWhoComplainedOfItself() {
        long lead = unit("HEALTH");
        ComplaintMatter matter = matter(name(lead));
        long ofLead = desk.register(
                scene.lead(), new NewComplaint(scene.campaignId(), lead, matter, ComplaintMother.WITNESS));
        long ofMarket = against(scene.unit().name());
        assertThat(unmasking.mayLook(scene.lead(), complaints.get(ofLead))).isFalse();
        assertThatThrownBy(() -> unmasking.look(scene.lead(), ofLead, "核实情况")).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> unmasking.look(scene.liaison(), ofMarket, "核实情况"))
                .isInstanceOf(NotVisible.class);
        assertThat(offered(ofMarket)).doesNotContain(scene.unit().key());
    }

    private String name(long unitId) {
        return campaigns.participants(scene.campaignId()).stream()
                .filter(one -> one.unitId() == unitId)
                .findFirst()
                .orElseThrow()
                .unitName();
    }

    @Test
    void theLetterNeverNamesWhoComplained() {
        long id = against("美丽生活美容院");
        handingOff.handOff(scene.liaison(), id, version(id), unit("HEALTH"), "不属本单位职责");
        ClueHandoff letter = handoffs.get(handoff(id));
        Stream.of("甄守密反映该店无证", "联系电话13987654321").forEach(said -> {
            HandoffMatter old = letter.matter();
            HandoffMatter telling = new HandoffMatter(
                    old.subjectName(), "", old.address(), old.regionCode(), old.source(), old.type(), said);
            refused(
                    "gives-away",
                    () -> letters.save(scene.liaison(), letter.id(), letter.version(), telling, letter.toUnitId()));
        });
    }

    private List<Long> offered(long id) {
        return handingOff.receivers(complaints.get(id)).stream()
                .map(Participant::unitId)
                .toList();
    }

    private static void refused(String why, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(Refused.class).hasMessageContaining(why);
    }

    private long against(String subject) {
        return mother.registered(scene, matter(subject), ComplaintMother.WITNESS)
                .id();
    }

    private ComplaintMatter matter(String subject) {
        ComplaintMatter some = mother.matter(ComplaintTrack.REPORT, LocalDate.of(2021, 8, 5));
        return new ComplaintMatter(
                some.source(),
                "",
                some.track(),
                some.receivedOn(),
                subject,
                some.address(),
                some.regionCode(),
                some.type(),
                some.facts());
    }

    private long unit(String kind) {
        return campaigns.participants(scene.campaignId()).stream()
                .filter(unit -> unit.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .unitId();
    }

    private long handoff(long id) {
        return Objects.requireNonNull(complaints.get(id).standing().handoffId());
    }

    private int version(long id) {
        return complaints.get(id).standing().version();
    }
}

package liandong.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import liandong.LiandongTest;
import liandong.complaint.ComplaintMother.Scene;
import liandong.organization.NotVisible;
import liandong.rehearsal.Rehearsal;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import liandong.worklist.InvariantChecker;
import liandong.worklist.WorkItem;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A complaint from the register to its close (R81–R85), and who may do what. */
@LiandongTest
class ComplaintTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 8, 5);

    @Autowired
    ComplaintMother mother;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    Complaints complaints;

    @Autowired
    ComplaintPart part;

    @Autowired
    Worklist worklist;

    @Autowired
    HistoryService history;

    @Autowired
    DataSource database;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    JdbcClient jdbc;

    private Scene scene;

    @BeforeEach
    void launch() {
        scene = mother.scene();
    }

    @AfterEach
    void everythingAgrees() {
        assertThat(new InvariantChecker(database).check()).isEmpty();
    }

    @Test
    void aReportThatIsTrueIsPenalisedAnsweredAndCalledBack() {
        long id = registered(ComplaintTrack.REPORT, ComplaintMother.WITNESS);
        assertThat(work("accept-complaint", id).nominalDue()).isEqualTo("2021-08-16");
        desk.accept(scene.liaison(), id, version(id));
        assertThat(work("verify-matter", id).nominalDue()).isEqualTo("2021-08-26");
        desk.confirm(scene.liaison(), id, version(id), "现场查获未注册注射产品");
        assertThat(work("handle-matter", id).nominalDue())
                .as("90 days end on a Wednesday")
                .isEqualTo("2021-11-03");
        desk.handle(scene.liaison(), id, version(id), ComplaintOutcome.PENALISED, "罚款5万元", "灵市监罚〔2021〕8号");
        assertThat(work("answer-complainant", id).nominalDue()).isEqualTo("2021-08-12");
        desk.answer(scene.liaison(), id, version(id), "已依法处罚", TODAY);
        assertThat(part.obstacleToClosing(scene.campaignId())).isPresent();
        desk.callBack(scene.liaison(), id, version(id), Satisfaction.SATISFIED, "");

        Complaint closed = complaints.get(id);
        assertThat(closed.state()).isEqualTo(ComplaintState.CLOSED);
        assertThat(closed.standing().outcome()).isEqualTo(ComplaintOutcome.PENALISED);
        assertThat(ended(id)).isEqualTo("complaint-closed");
        assertThat(part.obstacleToClosing(scene.campaignId())).isEmpty();
    }

    @Test
    void anAnonymousOneThatIsNotAcceptedEndsWithoutAnAnswer() {
        long id = registered(ComplaintTrack.COMPLAINT, Complainant.ANONYMOUS);
        assertThatThrownBy(() -> desk.refuse(scene.liaison(), id, version(id), " "))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nothing-said");
        desk.refuse(scene.liaison(), id, version(id), "不属于消费争议");
        assertThat(complaints.get(id).standing().outcome()).isEqualTo(ComplaintOutcome.NOT_ACCEPTED);
        assertThat(ended(id)).isEqualTo("closed-unanswered");
    }

    @Test
    void theHotlineIsAnsweredThoughNobodyIsNamed() {
        ComplaintMatter passedOn = new ComplaintMatter(
                ComplaintSource.HOTLINE_12345,
                "210805-0017",
                ComplaintTrack.REPORT,
                TODAY,
                "美丽生活美容院",
                "",
                "341323",
                mother.matter(ComplaintTrack.REPORT, TODAY).type(),
                "无证开展注射美容");
        long id = mother.registered(scene, passedOn, Complainant.ANONYMOUS).id();
        desk.accept(scene.liaison(), id, version(id));
        desk.findNothing(scene.liaison(), id, version(id), "现场未发现");
        assertThat(complaints.get(id).state()).isEqualTo(ComplaintState.ANSWERING);
    }

    @Test
    void verificationIsExtendedOnceByTheHead() {
        long id = registered(ComplaintTrack.REPORT, ComplaintMother.WITNESS);
        desk.accept(scene.liaison(), id, version(id));
        desk.askForTime(scene.liaison(), id, version(id), "待检验报告");
        assertThatThrownBy(() -> desk.decideExtension(scene.liaison(), id, version(id), true, ""))
                .as("only the head")
                .isInstanceOf(NotVisible.class);
        desk.decideExtension(scene.head(), id, version(id), true, "");
        assertThat(work("verify-matter", id).nominalDue())
                .as("15 working days after 26 August, over Mid-Autumn's make-up Saturday")
                .isEqualTo("2021-09-16");
        assertThatThrownBy(() -> desk.askForTime(scene.liaison(), id, version(id), "再延长"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("extended");
    }

    @Test
    void anExtensionRefusedLeavesTheOldDay() {
        long id = registered(ComplaintTrack.REPORT, ComplaintMother.WITNESS);
        desk.accept(scene.liaison(), id, version(id));
        desk.askForTime(scene.liaison(), id, version(id), "待检验报告");
        desk.decideExtension(scene.head(), id, version(id), false, "抓紧办理");
        assertThat(work("verify-matter", id).nominalDue()).isEqualTo("2021-08-26");
    }

    @Test
    void aDisputeIsMediatedAndAReportIsNot() {
        long id = registered(ComplaintTrack.REPORT, ComplaintMother.WITNESS);
        desk.accept(scene.liaison(), id, version(id));
        desk.confirm(scene.liaison(), id, version(id), "属实");
        assertThatThrownBy(() -> desk.handle(scene.liaison(), id, version(id), ComplaintOutcome.MEDIATED, "已调解", ""))
                .isInstanceOf(Refused.class);
        long dispute = registered(ComplaintTrack.COMPLAINT, ComplaintMother.WITNESS);
        desk.accept(scene.liaison(), dispute, version(dispute));
        desk.confirm(scene.liaison(), dispute, version(dispute), "属实");
        assertThat(work("handle-matter", dispute).nominalDue())
                .as("45 working days from 5 August 2021")
                .isEqualTo("2021-10-13");
        desk.handle(scene.liaison(), dispute, version(dispute), ComplaintOutcome.MEDIATED, "退款", "");
        assertThat(complaints.get(dispute).state()).isEqualTo(ComplaintState.ANSWERING);
    }

    @Test
    void aPenaltyNeedsTheNumberOfItsDecision() {
        long id = registered(ComplaintTrack.REPORT, ComplaintMother.WITNESS);
        desk.accept(scene.liaison(), id, version(id));
        desk.confirm(scene.liaison(), id, version(id), "属实");
        assertThatThrownBy(() -> desk.handle(scene.liaison(), id, version(id), ComplaintOutcome.PENALISED, "罚款", " "))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no-decision-number");
    }

    @Test
    void othersDoNotSeeItAndTheLeadOnlyReads() {
        long id = registered(ComplaintTrack.REPORT, ComplaintMother.WITNESS);
        assertThatThrownBy(() -> desk.accept(scene.stranger(), id, version(id))).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> desk.accept(scene.lead(), id, version(id))).isInstanceOf(NotVisible.class);
    }

    @Test
    void whoWasSlowerIsToldSo() {
        long id = registered(ComplaintTrack.REPORT, ComplaintMother.WITNESS);
        int seen = version(id);
        desk.accept(scene.liaison(), id, seen);
        assertThatThrownBy(() -> desk.accept(scene.liaison(), id, seen)).isInstanceOf(Conflict.class);
    }

    @Test
    void whoIsSlowIsRemindedThenItsHeadAndThenTheLead() {
        long id = registered(ComplaintTrack.REPORT, ComplaintMother.WITNESS);
        rehearsal.stepTo(LocalDateTime.parse("2021-08-20T10:00")
                .atZone(BusinessTime.ZONE)
                .toInstant());
        assertThat(jdbc
                        .sql("select role || ' ' || reminder_key from digest_line where"
                                + " item_key = :key order by id")
                        .param("key", "accept-complaint:" + id)
                        .query(String.class)
                        .list()
                        .stream()
                        .map(line -> line.replaceFirst(" .*:", " ")))
                .containsExactlyInAnyOrder(
                        "LIAISON T-3",
                        "LIAISON T0",
                        "LIAISON T+1",
                        "UNIT_HEAD T+1",
                        "LIAISON T+3",
                        "UNIT_HEAD T+3",
                        "OFFICER T+3");
    }

    @Test
    void numbersOfAUnitFollowOneAnother() {
        Complaint first = mother.registered(scene, ComplaintTrack.REPORT, Complainant.ANONYMOUS);
        Complaint second = mother.registered(scene, ComplaintTrack.COMPLAINT, Complainant.ANONYMOUS);
        assertThat(sequence(second)).isEqualTo(sequence(first) + 1);
    }

    private static int sequence(Complaint complaint) {
        return Integer.parseInt(complaint.terms().number().substring(5));
    }

    private long registered(ComplaintTrack track, Complainant complainant) {
        return mother.registered(scene, track, complainant).id();
    }

    private int version(long id) {
        return complaints.get(id).standing().version();
    }

    private WorkItem work(String step, long id) {
        WorkItem item = worklist.find(step, id).orElseThrow();
        assertThat(item.isOpen()).isTrue();
        return item;
    }

    private String ended(long id) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("complaint")
                .processInstanceBusinessKey(String.valueOf(id))
                .singleResult()
                .getEndActivityId();
    }
}

package liandong.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import liandong.LiandongTest;
import liandong.complaint.ComplaintMother.Scene;
import liandong.organization.NotVisible;
import liandong.rehearsal.Rehearsal;
import liandong.reporting.web.Visits;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import liandong.worklist.InvariantChecker;
import liandong.worklist.WorkItem;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.HistoryService;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever reported a violation that was punished is rewarded, and nobody learns who it was (R86). */
@LiandongTest
class RewardTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 8, 5);

    @Autowired
    ComplaintMother mother;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    RewardDesk rewardDesk;

    @Autowired
    Rewards rewards;

    @Autowired
    RewardRules rules;

    @Autowired
    Complaints complaints;

    @Autowired
    ComplaintPart part;

    @Autowired
    Worklist worklist;

    @Autowired
    HistoryService history;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

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
    void theHeadDecidesAndTheUnitPays() {
        long id = penalised();
        rewardDesk.apply(scene.liaison(), id, 1, new BigDecimal("50000"));
        assertThat(rewards.get(id).proposed()).isEqualByComparingTo("500");
        assertThat(open("decide-reward", id).nominalDue()).isEqualTo("2021-08-26");
        assertThatThrownBy(() -> rewardDesk.grant(scene.liaison(), id, 0, new BigDecimal("500"), ""))
                .isInstanceOf(NotVisible.class);
        rewardDesk.grant(scene.head(), id, 0, new BigDecimal("500"), "");
        assertThat(open("pay-reward", id).title()).contains("发放奖励", "美丽生活美容院");
        rewardDesk.pay(scene.liaison(), id, 1, TODAY, "凭2021-33");
        Reward paid = rewards.get(id);
        assertThat(paid.state()).isEqualTo(RewardState.PAID);
        assertThat(paid.granted()).isEqualByComparingTo("500");
        assertThat(ended(id)).isEqualTo("reward-paid");
    }

    @Test
    void theHeadMayRefuseWithAReason() {
        long id = penalised();
        rewardDesk.apply(scene.liaison(), id, 3, BigDecimal.ZERO);
        refused("nothing-said", () -> rewardDesk.refuse(scene.head(), id, 0, " "));
        rewardDesk.refuse(scene.head(), id, 0, "线索已先行掌握");
        assertThat(rewards.get(id).state()).isEqualTo(RewardState.REFUSED);
        assertThat(ended(id)).isEqualTo("reward-refused");
        refused("no-reward", () -> rewardDesk.apply(scene.liaison(), id, 3, BigDecimal.ZERO));
    }

    @Test
    void theRulesOfTheDayGiveTheAmount() {
        LocalDate before = LocalDate.of(2021, 11, 30);
        LocalDate after = LocalDate.of(2021, 12, 1);
        assertThat(rules.of(1, before).most()).isEqualByComparingTo("5000");
        assertThat(rules.of(1, after).amount(new BigDecimal("200000"))).isEqualByComparingTo("10000");
        assertThat(rules.of(1, after).amount(new BigDecimal("200"))).isEqualByComparingTo("5000");
        assertThat(rules.of(2, after).amount(new BigDecimal("200000"))).isEqualByComparingTo("6000");
        assertThat(rules.of(3, after).amount(new BigDecimal("200"))).isEqualByComparingTo("1000");
        assertThat(rules.of(1, after).amount(new BigDecimal("99999999"))).isEqualByComparingTo("1000000");
        refused("reward-level", () -> rules.of(4, after));
    }

    @Test
    void anotherAmountWantsAReasonAndStaysWithinTheRules() {
        long id = penalised();
        rewardDesk.apply(scene.liaison(), id, 1, new BigDecimal("50000"));
        refused("reward-reason", () -> rewardDesk.grant(scene.head(), id, 0, new BigDecimal("800"), ""));
        refused("reward-amount", () -> rewardDesk.grant(scene.head(), id, 0, new BigDecimal("5000.01"), "线索重大"));
        rewardDesk.grant(scene.head(), id, 0, new BigDecimal("800"), "线索重大");
        assertThatThrownBy(() -> rewardDesk.pay(scene.liaison(), id, 0, TODAY, "凭1"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void onlyAReportByANamedPersonThatWasPunishedIsRewarded() {
        long anonymous = penalised(ComplaintTrack.REPORT, Complainant.ANONYMOUS);
        long dispute = penalised(ComplaintTrack.COMPLAINT, ComplaintMother.WITNESS);
        long open = mother.registered(scene, ComplaintTrack.REPORT, ComplaintMother.WITNESS)
                .id();
        for (long id : List.of(anonymous, dispute, open)) {
            refused("no-reward", () -> rewardDesk.apply(scene.liaison(), id, 1, BigDecimal.TEN));
        }
    }

    @Test
    void noVoucherNamesWhoIsPaidAndAnUnpaidRewardKeepsTheCampaignOpen() {
        long id = penalised();
        desk.answer(scene.liaison(), id, version(id), "已处罚", TODAY);
        desk.callBack(scene.liaison(), id, version(id), Satisfaction.SATISFIED, "");
        rewardDesk.apply(scene.liaison(), id, 1, BigDecimal.TEN);
        rewardDesk.grant(scene.head(), id, 0, new BigDecimal("500"), "");
        assertThat(part.obstacleToClosing(scene.campaignId()))
                .hasValueSatisfying(why -> assertThat(why).contains("1", "奖励"));
        refused("names-complainant", () -> rewardDesk.pay(scene.liaison(), id, 1, TODAY, "甄守密领"));
        rewardDesk.pay(scene.liaison(), id, 1, TODAY, "凭2021-33");
        assertThat(part.obstacleToClosing(scene.campaignId())).isEmpty();
    }

    @Test
    void whoIsSlowToDecideIsReminded() {
        long id = penalised();
        rewardDesk.apply(scene.liaison(), id, 1, BigDecimal.TEN);
        rehearsal.stepTo(LocalDateTime.parse("2021-09-01T10:00")
                .atZone(BusinessTime.ZONE)
                .toInstant());
        assertThat(jdbc.sql("select reminder_key from digest_line where item_key = :key")
                        .param("key", "decide-reward:" + id)
                        .query(String.class)
                        .list())
                .anyMatch(key -> key.endsWith("T-3"))
                .anyMatch(key -> key.endsWith("T0"))
                .anyMatch(key -> key.endsWith("T+3"));
    }

    @Test
    void itIsAppliedForAndDecidedOnThePageOfTheReport() {
        long id = penalised();
        String page = "/complaints/" + id;
        String liaison = scene.liaison().username();
        var form = Visits.form(visits.page(liaison, page), "/application");
        form.put("level", "2");
        form.put("base", "十万");
        Document again = visits.refused(liaison, page + "/reward/application", form);
        assertThat(again.select("#problems a[href=#base]")).hasSize(1);
        assertThat(again.select("input[name=base]").val()).isEqualTo("十万");
        form.put("base", "100000.50");
        visits.done(liaison, page + "/reward/application", form);
        Document headsPage = visits.page(scene.head().username(), page);
        assertThat(headsPage.select("#reward input[name=amount]").val()).isEqualTo("500.00");
        var decision = Visits.form(headsPage, "/decide-reward");
        decision.put("act", "grant");
        visits.done(scene.head().username(), page + "/reward/decide-reward", decision);
        assertThat(visits.page(liaison, page).select("#reward").text())
                .contains("待发放", "二级")
                .doesNotContain("甄守密");
    }

    private static void refused(String why, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(Refused.class).hasMessageContaining(why);
    }

    private long penalised() {
        return penalised(ComplaintTrack.REPORT, ComplaintMother.WITNESS);
    }

    private long penalised(ComplaintTrack track, Complainant complainant) {
        long id = mother.registered(scene, track, complainant).id();
        desk.accept(scene.liaison(), id, version(id));
        desk.confirm(scene.liaison(), id, version(id), "属实");
        desk.handle(scene.liaison(), id, version(id), ComplaintOutcome.PENALISED, "罚款5万元", "灵市监罚〔2021〕8号");
        return id;
    }

    private WorkItem open(String step, long id) {
        return worklist.find(step, id).filter(WorkItem::isOpen).orElseThrow();
    }

    private String ended(long id) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("reward")
                .processInstanceBusinessKey(String.valueOf(id))
                .singleResult()
                .getEndActivityId();
    }

    private int version(long id) {
        return complaints.get(id).standing().version();
    }
}

package liandong.campaign.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.List;
import liandong.LiandongTest;
import liandong.campaign.CampaignClosing;
import liandong.campaign.CampaignMother.Launched;
import liandong.campaign.Campaigns;
import liandong.campaign.PartsChanged;
import liandong.campaign.Phase;
import liandong.organization.Capability;
import liandong.shared.Refused;
import liandong.worklist.WorkItem;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@LiandongTest
class CampaignProcessTests extends PhaseFixture {

    @Autowired
    CampaignClosing closing;

    @Autowired
    Campaigns campaigns;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theLeadIsRemindedOfTheClosingUntilItConfirms() {
        Launched campaign = mother.small("  []");
        ProcessInstance process = process(campaign.id());
        moveTo("2021-08-09T08:29");
        assertThat(reminders(campaign)).isEmpty();
        moveTo("2021-08-09T08:30");
        assertThat(reminders(campaign)).containsExactly("T0");
        assertThat(process).isWaitingAt("confirm-close", "wait-for-rung");
        closing.confirm(campaign.officer(), campaign.id(), "各项工作已完成");
        jobs.run();
        assertThat(process).isEnded();
        assertThat(process).hasPassed("remind-lead");
    }

    private List<String> reminders(Launched campaign) {
        return jdbc.sql("select reminder_key from digest_line where item_key = :item order by id")
                .param("item", "confirm-close:" + campaign.id())
                .query((row, number) -> row.getString(1).replaceFirst(".*:", ""))
                .list();
    }

    @Test
    void withoutPhasesTheCampaignWaitsAtOnceForTheLeadToConfirmItsClosing() {
        Launched campaign = mother.small("  []");
        WorkItem work = worklist.find("confirm-close", campaign.id()).orElseThrow();
        assertThat(work.ownerUnitId())
                .isEqualTo(campaigns.find(campaign.id()).orElseThrow().leadUnit());
        assertThat(work.role()).isEqualTo(Capability.OFFICER);
        ProcessInstance process = process(campaign.id());
        closing.confirm(campaign.officer(), campaign.id(), "各项工作已完成");
        jobs.run();
        assertThat(process).isEnded();
        assertThat(process).hasPassed("confirm-close", "close-campaign");
        assertThat(campaigns.find(campaign.id()).orElseThrow().state()).isEqualTo("CLOSED");
        assertThat(part.closed()).containsExactly(campaign.id());
    }

    @Test
    void whatAPartStillHasOpenKeepsTheCampaignOpenUntilThePartSaysSo() {
        part.hold("3份月报未办结");
        Launched campaign = mother.small("  []");
        ProcessInstance process = process(campaign.id());
        assertThat(process).isWaitingAt("wait-for-change");
        assertThatThrownBy(() -> closing.confirm(campaign.officer(), campaign.id(), ""))
                .isInstanceOf(Refused.class);
        part.hold(null);
        transaction.executeWithoutResult(status -> events.publishEvent(new PartsChanged(campaign.id())));
        jobs.run();
        assertThat(process).isWaitingAt("confirm-close");
    }

    @Test
    void theCampaignLooksAgainOnTheNextWorkingMorningByItself() {
        part.hold("1次会议未结束");
        Launched campaign = mother.small("  []");
        part.hold(null);
        moveTo("2021-08-06T08:29");
        assertThat(process(campaign.id())).isWaitingAt("wait-for-change");
        moveTo("2021-08-06T08:30");
        assertThat(process(campaign.id())).isWaitingAt("confirm-close");
    }

    @Test
    void onlyTheLeadConfirmsTheClosing() {
        Launched campaign = mother.small("  []");
        var member = mother.person(Capability.OFFICER, mother.unit("341323", "MARKET_REGULATION", "县市场监督管理局"));
        assertThatThrownBy(() -> closing.confirm(member, campaign.id(), ""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("campaign.close.lead-only"));
    }

    @Test
    void everyPhaseRunsOnItsOwnDatesAndTheCampaignWaitsForTheLast() {
        Launched campaign = mother.small("""
                  - {id: A, kind: MOBILIZATION, name: 动员部署阶段, from: 2021-06-01, to: 2021-08-31, requires: [部署]}
                  - {id: B, kind: CONCENTRATED_ACTION, name: 集中行动阶段, from: 2021-08-10, to: 2021-08-20, requires: [检查]}
                """.stripTrailing());
        assertThat(states(campaign.id())).containsExactly("OPEN", "WAITING");
        moveTo("2021-08-10T08:00");
        assertThat(states(campaign.id())).containsExactly("OPEN", "OPEN");
        moveTo("2021-08-21T00:00");
        assertThat(states(campaign.id())).containsExactly("OPEN", "ENDED");
        close(campaign, 1);
        moveTo("2021-09-01T00:00");
        assertThat(process(campaign.id())).isNotWaitingAt("confirm-close");
        close(campaign, 0);
        jobs.run();
        assertThat(process(campaign.id())).isWaitingAt("confirm-close");
    }

    private void close(Launched campaign, int phase) {
        phases.close(
                campaign.officer(),
                campaign.id(),
                phases.of(campaign.id()).get(phase).id(),
                "已督促");
        jobs.run();
    }

    private List<String> states(long campaignId) {
        return phases.of(campaignId).stream().map(Phase::state).toList();
    }

    private ProcessInstance process(long campaignId) {
        return process("campaign", campaignId);
    }
}

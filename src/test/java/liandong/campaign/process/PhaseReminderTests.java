package liandong.campaign.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.List;
import liandong.LiandongTest;
import liandong.campaign.CampaignMother.Launched;
import liandong.campaign.Checklist;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** Who is reminded of a phase and its checklist, and when (阶段提醒). */
@LiandongTest
class PhaseReminderTests extends PhaseFixture {

    @Test
    void whoeverIsNotThroughIsRemindedThreeWorkdaysBeforeAndOnTheLastDay() {
        Launched campaign = mother.withPolice(ACTION);
        String open = "phase-checklist:" + finishFirst(campaign);
        moveTo("2021-08-17T08:30");
        assertThat(reminders(campaign)).containsExactly(open + ":0:T-3");
        moveTo("2021-08-20T08:30");
        assertThat(reminders(campaign)).containsExactly(open + ":0:T-3", open + ":0:T0");
        assertThat(process(campaign)).hasPassed("remind-open");
        moveTo("2021-08-21T00:00");
        assertThat(process(campaign)).isWaitingAt("close-phase");
    }

    @Test
    void anExtensionIsRemindedAnew() {
        Launched campaign = mother.small(ACTION);
        String open = "phase-checklist:" + checklist(campaign).id();
        moveTo("2021-08-20T08:30");
        extend(campaign, "2021-08-27");
        moveTo("2021-08-23T08:30");
        assertThat(reminders(campaign)).doesNotContain(open + ":1:T-3");
        moveTo("2021-08-24T08:30");
        assertThat(reminders(campaign)).contains(open + ":1:T-3");
    }

    @Test
    void afterTheEndTheLateUnitsAndTheLeadAreRemindedUntilThePhaseIsClosed() {
        Launched campaign = mother.small(ACTION);
        moveTo("2021-08-20T08:30");
        moveTo("2021-08-21T00:00");
        assertThat(reminders(campaign)).noneMatch(key -> key.endsWith("T+1"));
        moveTo("2021-08-23T08:30");
        assertThat(reminders(campaign)).anyMatch(key -> key.endsWith("T+1"));
        assertThat(leadReminders(campaign)).isEmpty();
        moveTo("2021-08-24T08:30");
        assertThat(leadReminders(campaign)).containsExactly("T0");
        moveTo("2021-08-25T08:30");
        assertThat(leadReminders(campaign)).containsExactly("T0", "T+1");
        ProcessInstance process = process(campaign);
        phases.close(campaign.officer(), campaign.id(), phase(campaign).id(), "已电话督促");
        jobs.run();
        assertThat(process).isEnded();
        assertThat(process).hasPassed("remind-closing");
    }

    @Test
    void closingThePhaseBeforeTheReminderEndsItAtOnce() {
        Launched campaign = mother.small(ACTION);
        moveTo("2021-08-21T00:00");
        moveTo("2021-08-23T08:30");
        ProcessInstance process = process(campaign);
        assertThat(process).isWaitingAt("close-phase", "wait-for-rung");
        phases.close(campaign.officer(), campaign.id(), phase(campaign).id(), "已电话督促");
        jobs.run();
        assertThat(process).isEnded();
    }

    private List<String> leadReminders(Launched campaign) {
        return jdbc.sql("select reminder_key from digest_line where campaign_id = :campaign"
                        + " and item_key like 'close-phase:%' and role = 'OFFICER' order by id")
                .param("campaign", campaign.id())
                .query((row, number) -> row.getString(1).replaceFirst(".*:", ""))
                .list();
    }

    /** The first unit answers everything; the other's checklist stays open and is returned. */
    private long finishFirst(Launched campaign) {
        List<Checklist> lists =
                checklists.visible(campaign.officer(), phase(campaign).id());
        Checklist market = lists.stream()
                .filter(list -> list.unitName().equals("县市场监督管理局"))
                .findFirst()
                .orElseThrow();
        answer(market, "DONE", "DONE");
        return lists.stream()
                .filter(list -> list.id() != market.id())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> reminders(Launched campaign) {
        return jdbc.sql("select reminder_key from digest_line where campaign_id = :campaign"
                        + " and item_key like 'phase-checklist:%' and reminder_key like '%:T%' order by id")
                .param("campaign", campaign.id())
                .query(String.class)
                .list();
    }
}

package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import liandong.LiandongTest;
import liandong.campaign.CampaignMother;
import liandong.campaign.Campaigns;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a launched plan asks for. */
@LiandongTest
class ReportingPartTests {

    @Autowired
    CampaignMother mother;

    @Autowired
    Campaigns campaigns;

    @Autowired
    ReportingPart part;

    @Autowired
    ReportingItems items;

    @Autowired
    Rounds rounds;

    @Autowired
    Obligations obligations;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void shanghaiAsksForFourItemsAndItsFirstRoundOpensAtLaunch() {
        CampaignMother.Launched shanghai = mother.shanghai();
        assertThat(items.ofCampaign(shanghai.id()))
                .extracting(ReportingItem::code)
                .containsExactlyInAnyOrder("R_MONTHLY", "S_DISTRICT", "S_AGENCY", "S_COMPILED");
        CollectionRound july = rounds.ofCampaign(shanghai.id()).get(0);
        assertThat(july.title()).isEqualTo("2021年7月工作月报");
        assertThat(july.expected()).isEqualTo(23);
        assertThat(obligations.ofRound(july.id()))
                .hasSize(23)
                .noneMatch(owed -> owed.terms().bornLate())
                .allMatch(owed -> owed.effectiveDue().toString().equals("2021-08-05"));
    }

    @Test
    void openingTwiceStartsNothingTwice() {
        CampaignMother.Launched shanghai = mother.shanghai();
        long before = schedules();
        transaction.executeWithoutResult(
                status -> part.open(campaigns.find(shanghai.id()).orElseThrow(), campaigns.plan(shanghai.id())));
        assertThat(schedules()).isEqualTo(before);
        assertThat(items.ofCampaign(shanghai.id())).hasSize(4);
        assertThat(part.obstacleToClosing(shanghai.id())).isPresent();
    }

    private long schedules() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("reporting-schedule")
                .count();
    }
}

package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.reporting.ReportingMother.Case;
import liandong.shared.BusinessTime;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A round from its opening to its end: by acceptance, by lock, with gaps, with what came late. */
@LiandongTest
class CollectionRoundTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    Compiling compiling;

    @Autowired
    ReportingPart part;

    @Autowired
    Supervisions supervisions;

    @Autowired
    HistoryService history;

    @Test
    void aRoundOpensByItselfOneWorkingDayBeforeItsFirstRung() {
        Case asked = mother.launched("2021-08");
        asked.at("2021-08-31T07:59");
        assertThat(mother.rounds.ofCampaign(asked.campaignId())).isEmpty();
        asked.at("2021-08-31T08:00");
        assertThat(asked.round().state()).isEqualTo(CollectionRound.State.OPEN);
        assertThat(asked.round().title()).isEqualTo("2021年8月工作月报");
        assertThat(asked.round().expected()).isEqualTo(2);
        assertThat(asked.told(asked.peer())).containsExactly("LIAISON 0:OPENING");
        assertThat(asked.owedBy(asked.peer()).effectiveDue()).isEqualTo("2021-09-06");
    }

    @Test
    void manyUnitsAreOpenedInBatchesEachOnceWithAReportOfItsOwn() {
        Case asked = mother.launched("2021-08");
        asked.manyMoreUnits(118);
        asked.at("2021-08-31T08:00");
        assertThat(asked.round().expected()).isEqualTo(120);
        assertThat(mother.obligations.ofRound(asked.round().id()))
                .hasSize(120)
                .extracting(Obligation::ownerUnitId)
                .doesNotHaveDuplicates();
        assertThat(asked.openWork()).hasSize(120).containsOnly("fill-report");
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("open-batch")
                        .processInstanceId(history.createHistoricProcessInstanceQuery()
                                .processDefinitionKey("collection-round")
                                .processInstanceBusinessKey(
                                        String.valueOf(asked.round().id()))
                                .singleResult()
                                .getId())
                        .count())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void manyWhoNeverReportAreEachSupervisedAndLocked() {
        Case asked = mother.launched("2021-08");
        asked.manyMoreUnits(53);
        asked.at("2021-09-13T23:59");
        assertThat(supervisions.ofRound(asked.round().id())).hasSize(55);
        asked.at("2021-09-19T00:00");
        assertThat(mother.obligations.ofRound(asked.round().id()))
                .allMatch(owed -> owed.state() == ObligationState.LOCKED);
        assertThat(asked.openWork()).containsExactly("confirm-compilation");
    }

    @Test
    void whenAllIsAcceptedItIsCompiledAtOnceAndEndsEarly() {
        Case asked = mother.open();
        accepted(asked);
        Compilation compiled = compiling.revisions(asked.round().id()).get(0);
        assertThat(compiled.accepted()).isEqualTo(2);
        assertThat(compiled.missingUnits()).isEmpty();
        assertThat(asked.openWork()).containsExactly("confirm-compilation");
        confirm(asked, "");
        assertThat(asked.round().state()).isEqualTo(CollectionRound.State.LOCKED);
        assertThat(asked.round().endedAt()).isNotNull();
        assertThat(asked.openWork()).isEmpty();
        assertThat(part.obstacleToClosing(asked.campaignId())).isEmpty();
        assertThat(asked.told(asked.peer())).containsExactly("LIAISON 0:OPENING");
    }

    @Test
    void whatIsMissingAtTheCutOffIsNamedAndTheLeadMayPublishWithAReason() {
        Case asked = mother.open();
        asked.submit(asked.below());
        asked.at("2021-09-13T23:59");
        assertThat(compiling.revisions(asked.round().id())).isEmpty();
        asked.at("2021-09-14T00:00");
        Compilation compiled = compiling.revisions(asked.round().id()).get(0);
        assertThat(compiled.accepted()).isZero();
        assertThat(compiled.missingUnits()).containsExactly("县市场监督管理局");
        assertThat(compiled.unitsUnderReview()).containsExactly("县卫生监督所");
        assertThatThrownBy(() -> confirm(asked, "")).hasMessageContaining("gaps-need-note");
        confirm(asked, "先行发布");
        assertThat(asked.round().state()).isEqualTo(CollectionRound.State.PUBLISHED);
        assertThat(part.obstacleToClosing(asked.campaignId())).isPresent();
        assertThat(mother.jdbc
                        .sql(
                                "select subject || ' ' || model from outbox_mail where campaign_id = :id and subject like '汇总已发布%'")
                        .param("id", asked.campaignId())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .first()
                .asString()
                .contains("2021年8月工作月报（第 1 版）", "统计截止 2021-09-13", "计入 0 家，应报 2 家", "未报：县市场监督管理局", "先行发布");
    }

    @Test
    void whoNeverReportsIsLockedAndTheRoundEnds() {
        Case asked = mother.open();
        asked.at("2021-09-14T09:00");
        confirm(asked, "均未报送");
        asked.at("2021-09-18T23:59");
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.OPEN);
        asked.at("2021-09-19T00:00");
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.LOCKED);
        assertThat(asked.owedBy(asked.below()).state()).isEqualTo(ObligationState.LOCKED);
        assertThat(asked.round().endedAt()).isNotNull();
        assertThat(asked.openWork()).isEmpty();
        assertThat(mother.jdbc
                        .sql(
                                "select count(*) from work_item where campaign_id = :id and source = 'fill-report' and state = 'DONE'")
                        .param("id", asked.campaignId())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> asked.submit(asked.peer())).hasMessageContaining("not-open");
    }

    @Test
    void theLockComesInTimeEvenWhileTheCompilationWaitsToBeConfirmed() {
        Case asked = mother.open();
        asked.at("2021-09-19T00:00");
        assertThat(asked.owedBy(asked.below()).state()).isEqualTo(ObligationState.LOCKED);
        assertThat(asked.openWork()).containsExactly("confirm-compilation");
        confirm(asked, "均未按期报送");
        assertThat(asked.round().endedAt()).isNotNull();
    }

    @Test
    void whatIsAcceptedAfterPublishingMakesRevisionTwo() {
        Case asked = mother.open();
        asked.submit(asked.below());
        asked.accept(asked.below());
        asked.at("2021-09-14T09:00");
        confirm(asked, "先行发布");
        asked.submit(asked.peer());
        asked.accept(asked.peer());
        assertThat(compiling.revisions(asked.round().id())).hasSize(2).last().satisfies(second -> {
            assertThat(second.accepted()).isEqualTo(2);
            assertThat(second.publishedAt()).isNotNull();
        });
        assertThat(compiling.revisions(asked.round().id()).get(0).accepted()).isEqualTo(1);
        assertThat(asked.round().endedAt()).isNotNull();
    }

    @Test
    void everyPeriodHasItsRoundAndIsLockedWhenTheNextIsDue() {
        Case asked = mother.launched("2021-08", "2021-09");
        asked.at("2021-09-27T08:00");
        assertThat(mother.rounds.ofCampaign(asked.campaignId()))
                .extracting(CollectionRound::title)
                .containsExactly("2021年8月工作月报", "2021年9月工作月报");
        assertThat(mother.rounds.ofCampaign(asked.campaignId()).get(0).lockAt())
                .isEqualTo(LocalDate.parse("2021-10-09")
                        .atStartOfDay(BusinessTime.ZONE)
                        .toInstant());
        assertThat(asked.owedBy(asked.peer()).effectiveDue()).isEqualTo("2021-10-08");
        asked.submit(asked.peer());
        assertThat(asked.owedBy(asked.peer()).terms().periodCode()).isEqualTo("2021-09");
    }

    @Test
    void onlyTheCompilingUnitAndTheLeadKnowTheRound() {
        Case asked = mother.open();
        assertThatThrownBy(() -> compiling.confirm(
                        asked.person(Capability.OFFICER, asked.peer()),
                        asked.round().id(),
                        ""))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> confirm(asked, "")).hasMessageContaining("not-now");
    }

    private void accepted(Case asked) {
        asked.submit(asked.peer());
        asked.submit(asked.below());
        asked.accept(asked.peer());
        asked.accept(asked.below());
    }

    private void confirm(Case asked, String note) {
        compiling.confirm(asked.officer(), asked.round().id(), note);
        mother.rehearsal.settle();
    }
}

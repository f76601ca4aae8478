package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.reporting.ReportingMother.Case;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The reminder ladder in a round: what fires when, for whom, how often. */
@LiandongTest
class ReminderRungTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    Reporting reporting;

    @Autowired
    Proposals proposals;

    @Autowired
    Supervisions supervisions;

    @Autowired
    RepositoryService repository;

    @Test
    void aSubordinateIsRemindedSupervisedItsHeadCopiedAndThenItGoesToTheMeeting() {
        Case asked = mother.open();
        asked.at("2021-09-01T08:30");
        assertThat(asked.told(asked.below())).containsExactly("LIAISON 0:OPENING", "LIAISON 0:T-3");
        asked.at("2021-09-06T08:30");
        assertThat(asked.told(asked.below())).endsWith("LIAISON 0:T0");
        assertThat(supervisions.ofRound(asked.round().id())).isEmpty();
        asked.at("2021-09-07T08:30");
        assertThat(supervisions.openFor(asked.owedBy(asked.below()).id())).isPresent();
        asked.at("2021-09-09T08:30");
        assertThat(asked.told(asked.below())).endsWith("UNIT_HEAD 0:T+3:head");
        assertThat(asked.agenda()).isEmpty();
        asked.at("2021-09-13T08:30");
        assertThat(asked.agenda()).singleElement().asString().contains("9月6日").contains("逾期5个工作日");
    }

    @Test
    void towardsAPeerItIsOnlyProposedAndTheLeadDecides() {
        Case asked = mother.open();
        asked.at("2021-09-13T08:30");
        assertThat(asked.told(asked.peer())).noneMatch(line -> line.startsWith("UNIT_HEAD"));
        assertThat(proposals.ofRound(asked.round().id()))
                .extracting(Proposal::kind)
                .containsExactly(Proposal.Kind.COPY_HEAD, Proposal.Kind.AGENDA);
        assertThat(asked.agenda()).hasSize(1);
        Proposal head = proposals.ofRound(asked.round().id()).get(0);
        Proposal agenda = proposals.ofRound(asked.round().id()).get(1);
        assertThatThrownBy(() -> proposals.decide(asked.person(Capability.OFFICER, asked.peer()), head.id(), true))
                .hasMessageContaining("not-yours");
        proposals.decide(asked.officer(), head.id(), false);
        proposals.decide(asked.officer(), agenda.id(), true);
        assertThat(asked.agenda()).hasSize(2);
        assertThat(asked.told(asked.peer())).noneMatch(line -> line.startsWith("UNIT_HEAD"));
        assertThatThrownBy(() -> proposals.decide(asked.officer(), agenda.id(), true))
                .hasMessageContaining("decided");
    }

    @Test
    void whatAPeerHandedInMeanwhileDoesNotGoBeforeTheMeetingAnyMore() {
        Case asked = mother.open();
        asked.at("2021-09-13T08:30");
        int before = asked.agenda().size();
        asked.submit(asked.peer());
        Proposal agenda = proposals.ofRound(asked.round().id()).get(1);
        proposals.decide(asked.officer(), agenda.id(), true);
        assertThat(asked.agenda()).hasSize(before);
    }

    @Test
    void whoHasReportedIsLeftInPeace() {
        Case asked = mother.open();
        asked.submit(asked.below());
        asked.at("2021-09-13T09:00");
        assertThat(asked.told(asked.below())).containsExactly("LIAISON 0:OPENING");
        assertThat(supervisions.ofRound(asked.round().id()))
                .singleElement()
                .satisfies(only -> assertThat(only.supervisedUnitId())
                        .isEqualTo(asked.peer().key()));
    }

    @Test
    void whatWasInTimeAndComesBackLateIsNotSupervised() {
        Case asked = mother.open();
        asked.submit(asked.below());
        asked.at("2021-09-07T09:00");
        asked.giveBack(asked.below(), null);
        asked.at("2021-09-13T09:00");
        assertThat(supervisions.openFor(asked.owedBy(asked.below()).id())).isEmpty();
        assertThat(asked.rungs(asked.below(), 0)).contains("T+3=SKIPPED", "T+5=SKIPPED");
    }

    @Test
    void rungsBeforeTheOpeningAreSkipped() {
        mother.rehearsal.stepTo(LocalDate.parse("2021-09-02"));
        Case asked = mother.launched("2021-08");
        assertThat(asked.rungs(asked.below(), 0)).containsExactly("OPENING=FIRED", "T-3=SKIPPED");
        asked.at("2021-09-06T08:30");
        assertThat(asked.rungs(asked.below(), 0)).endsWith("T0=FIRED");
        assertThat(asked.told(asked.below())).containsExactly("LIAISON 0:OPENING", "LIAISON 0:T0");
    }

    @Test
    void whatWasLateAtItsBirthHasItsDaysOfGraceBeforeItIsSupervised() {
        mother.rehearsal.stepTo(LocalDate.parse("2021-09-08"));
        Case asked = mother.launched("2021-08");
        Obligation owed = asked.owedBy(asked.below());
        assertThat(owed.terms().bornLate()).isTrue();
        assertThat(owed.effectiveDue()).isEqualTo("2021-09-06");
        assertThat(asked.rungs(asked.below(), 0)).containsExactly("OPENING=FIRED", "T-3=SKIPPED", "T0=SKIPPED");
        asked.at("2021-09-15T08:29");
        assertThat(supervisions.openFor(owed.id())).isEmpty();
        asked.at("2021-09-15T08:30");
        assertThat(supervisions.openFor(owed.id())).isPresent();
        assertThat(asked.round().cutOffAt()).isAfter(mother.time.now());
    }

    @Test
    void anExtensionIsRemindedAnew() {
        Case asked = mother.open();
        asked.at("2021-09-06T09:00");
        assertThat(asked.rungs(asked.below(), 0)).endsWith("T-3=FIRED", "T0=FIRED");
        Obligation owed = asked.owedBy(asked.below());
        reporting.extend(asked.officer(), owed.id(), owed.version(), LocalDate.parse("2021-09-13"), "人手不足");
        assertThat(mother.mail("report-extended:" + owed.id() + ":1"))
                .contains("9月6日")
                .contains("9月13日")
                .contains("人手不足");
        asked.at("2021-09-08T08:30");
        assertThat(asked.rungs(asked.below(), 1)).containsExactly("T-3=FIRED");
        assertThat(supervisions.openFor(owed.id())).isEmpty();
        assertThat(supervisions.openFor(asked.owedBy(asked.peer()).id())).isPresent();
        asked.at("2021-09-14T08:30");
        assertThat(asked.rungs(asked.below(), 1)).containsExactly("T-3=FIRED", "T0=FIRED", "T+1=FIRED");
        assertThat(supervisions.openFor(owed.id())).isPresent();
        assertThat(asked.told(asked.below()))
                .as("each rung once for each due revision")
                .doesNotHaveDuplicates()
                .contains("LIAISON 0:T-3", "LIAISON 0:T0", "LIAISON 1:T-3", "LIAISON 1:T0", "LIAISON 1:T+1");
    }

    @Test
    void whatWasExtendedTwiceIsRemindedForTheLastDayOnly() {
        Case asked = mother.open();
        asked.at("2021-09-06T09:00");
        for (String day : new String[] {"2021-09-08", "2021-09-15"}) {
            Obligation owed = asked.owedBy(asked.below());
            reporting.extend(asked.officer(), owed.id(), owed.version(), LocalDate.parse(day), "人手不足");
            mother.rehearsal.settle();
        }
        asked.at("2021-09-15T08:30");
        assertThat(asked.rungs(asked.below(), 1)).as("the day in between").doesNotContain("T0=FIRED");
        assertThat(asked.rungs(asked.below(), 2)).containsExactly("T-3=FIRED", "T0=FIRED");
        assertThat(supervisions.openFor(asked.owedBy(asked.below()).id())).isEmpty();
    }

    @Test
    void theOwnReviewOfTheHeadIsDueOnTheNewDayToo() {
        Case asked = mother.open();
        asked.submit(asked.below(), true);
        Obligation owed = asked.owedBy(asked.below());
        reporting.extend(asked.officer(), owed.id(), owed.version(), LocalDate.parse("2021-09-13"), "人手不足");
        assertThat(mother.jdbc
                        .sql("select due_revision from work_item where open_key = :key")
                        .param("key", "unit-review:" + owed.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void afterAnOutageOnlyTheLatestReminderIsToldAndSupervisionIsMadeUpFor() {
        Case asked = mother.open();
        asked.outageUntil("2021-09-09T10:00");
        assertThat(asked.rungs(asked.below(), 0))
                .containsExactlyInAnyOrder("OPENING=FIRED", "T-3=SKIPPED", "T0=SKIPPED", "T+1=FIRED", "T+3=FIRED");
        assertThat(asked.told(asked.below()))
                .containsExactlyInAnyOrder("LIAISON 0:OPENING", "LIAISON 0:T+1", "UNIT_HEAD 0:T+3:head");
        assertThat(supervisions.openFor(asked.owedBy(asked.below()).id())).isPresent();
        assertThat(asked.agenda()).isEmpty();
    }

    @Test
    void aServerThatWasOffForTenDaysAcrossAllRungsMakesUpForSupervisionAndAgendaOnceEach() {
        Case asked = mother.open();
        asked.outageUntil("2021-09-13T11:00");
        assertThat(asked.rungs(asked.below(), 0)).contains("T-3=SKIPPED", "T0=SKIPPED", "T+1=FIRED", "T+5=FIRED");
        assertThat(supervisions.ofRound(asked.round().id())).hasSize(2);
        assertThat(asked.agenda()).hasSize(1);
        assertThat(proposals.ofRound(asked.round().id()))
                .extracting(Proposal::kind)
                .containsExactlyInAnyOrder(Proposal.Kind.COPY_HEAD, Proposal.Kind.AGENDA);
        assertThat(asked.told(asked.below()))
                .as("one line for the liaison, one for the head")
                .containsExactlyInAnyOrder("LIAISON 0:OPENING", "LIAISON 0:T+1", "UNIT_HEAD 0:T+3:head");
        asked.at("2021-09-17T11:00");
        assertThat(supervisions.ofRound(asked.round().id())).hasSize(2);
        assertThat(asked.agenda()).hasSize(1);
    }

    @Test
    void whoHandedInDuringTheOutageOfTheTimersIsLeftInPeace() {
        Case asked = mother.open();
        asked.submit(asked.below());
        asked.outageUntil("2021-09-13T11:00");
        assertThat(asked.told(asked.below())).containsExactly("LIAISON 0:OPENING");
        assertThat(supervisions.openFor(asked.owedBy(asked.below()).id())).isEmpty();
        assertThat(asked.agenda()).isEmpty();
    }

    @Test
    void aRungThatIsTakenOutOfTheTableDoesNotHappen() throws IOException {
        String table = Files.readString(Path.of("bpmn/worklist/reminder-ladder.dmn"));
        String without = table.replaceFirst("(?s)<rule id=\"rung-3\">.*?</rule>", "");
        assertThat(without).isNotEqualTo(table);
        Deployment changed = repository
                .createDeployment()
                .addString("reminder-ladder.dmn", without)
                .deploy();
        try {
            Case asked = mother.open();
            asked.at("2021-09-07T08:30");
            assertThat(supervisions.ofRound(asked.round().id())).isEmpty();
            assertThat(asked.told(asked.below()))
                    .as("the reminder of that day stays")
                    .endsWith("LIAISON 0:T+1");
        } finally {
            repository.deleteDeployment(changed.getId(), true);
        }
    }
}

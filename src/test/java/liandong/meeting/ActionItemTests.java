package liandong.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import liandong.LiandongTest;
import liandong.meeting.MeetingMother.Scene;
import liandong.organization.Capability;
import liandong.worklist.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An action item from the decision until the lead has verified it. */
@LiandongTest
class ActionItemTests {

    @Autowired
    MeetingMother mother;

    @Autowired
    ActionDesk desk;

    @Autowired
    ActionItems actions;

    @Autowired
    MeetingPart part;

    @Test
    void whatIsCarriedOutAndVerifiedIsDone() {
        Scene scene = mother.campaign();
        ActionItem item = agreed(scene, LocalDate.of(2021, 9, 30));
        assertThat(part.obstacleToClosing(scene.campaignId()))
                .hasValueSatisfying(why -> assertThat(why).contains(item.title()));

        desk.report(item.id(), "已补报");
        WorkItem verify = mother.openWork("verify-done", item.id());
        assertThat(verify.ownerUnitId()).isEqualTo(scene.lead());
        assertThat(verify.role()).isEqualTo(Capability.OFFICER);
        desk.verify(item.id());

        assertThat(actions.get(item.id()).state()).isEqualTo(ActionState.DONE);
        assertThat(mother.hasEnded("action-item", item.id())).isTrue();
        assertThat(actions.open(scene.campaignId())).isEmpty();
    }

    @Test
    void whatIsNotFoundDoneGoesBackWithTheReason() throws Exception {
        Scene scene = mother.campaign();
        ActionItem item = agreed(scene, LocalDate.of(2021, 9, 30));
        desk.report(item.id(), "已补报");
        desk.sendBack(item.id(), "数据不全");

        assertThat(actions.get(item.id()).state()).isEqualTo(ActionState.CARRYING_OUT);
        assertThat(mother.openWork("carry-out", item.id()).ownerUnitId()).isEqualTo(scene.district());
        assertThat(mother.hasOpenWork("verify-done", item.id())).isFalse();
        assertThat(mother.mailsTo(scene.district()))
                .anySatisfy(mail -> assertThat(mail.getSubject()).startsWith("退回"));
        assertThat(mother.hasEnded("action-item", item.id())).isFalse();
    }

    @Test
    void theOwnerIsRemindedThreeWorkingDaysAheadAndOnTheMorningItIsDue() {
        Scene scene = mother.campaign();
        ActionItem item = agreed(scene, LocalDate.of(2021, 9, 30));
        String key = "carry-out:" + item.id();

        mother.moveTo("2021-09-27T08:29");
        assertThat(mother.digestKeys(key)).isEmpty();
        mother.moveTo("2021-09-27T08:30");
        assertThat(mother.digestKeys(key)).containsExactly(key + ":0:T-3");
        mother.moveTo("2021-09-30T08:30");
        assertThat(mother.digestKeys(key)).containsExactly(key + ":0:T-3", key + ":0:T0");
    }

    @Test
    void whatIsOverdueIsPlacedOnTheNextAgendaOnceAndItsOwnerIsTold() {
        Scene scene = mother.campaign();
        ActionItem item = agreed(scene, LocalDate.of(2021, 9, 30));
        mother.approveMinutes(scene, 1);
        mother.moveTo("2021-09-30T23:59");
        assertThat(mother.waiting(scene)).isEmpty();
        mother.moveTo("2021-10-01T00:00");

        assertThat(mother.waiting(scene)).singleElement().satisfies(matter -> {
            assertThat(matter.source()).isEqualTo(AgendaSource.ACTION_ITEM);
            assertThat(matter.sourceId()).isEqualTo(item.id());
            assertThat(matter.facts()).contains("逾期未完成");
        });
        assertThat(mother.digestKeys("carry-out:" + item.id())).contains("carry-out:" + item.id() + ":0:agenda");
        mother.draftAgenda(scene, 2);
        assertThat(mother.agenda(scene, 2)).hasSize(1);
    }

    @Test
    void anOpenItemIsFollowedUpByTheNextMeetingAndDoneOnesAreMarked() {
        Scene scene = mother.campaign();
        ActionItem item = agreed(scene, LocalDate.of(2021, 11, 30));
        mother.approveMinutes(scene, 1);
        mother.draftAgenda(scene, 2);
        assertThat(mother.agenda(scene, 2))
                .singleElement()
                .satisfies(matter -> assertThat(matter.sourceId()).isEqualTo(item.id()));

        desk.report(item.id(), "完成");
        desk.verify(item.id());
        assertThat(mother.agenda(scene, 2))
                .singleElement()
                .satisfies(matter -> assertThat(matter.settledNote()).isEqualTo("已核验办结"));
    }

    @Test
    void moreTimeFromTheMeetingStartsRemindersAnew() {
        Scene scene = mother.campaign();
        ActionItem item = agreed(scene, LocalDate.of(2021, 9, 30));
        mother.approveMinutes(scene, 1);
        mother.begin(scene, 2, "2021-10-15T14:00");
        mother.decide(scene, 2, DecisionKind.EXTEND, null, LocalDate.of(2021, 10, 29));

        assertThat(actions.get(item.id()).effectiveDue()).isEqualTo("2021-10-29");
        assertThat(mother.openWork("carry-out", item.id()).nominalDue()).isEqualTo("2021-10-29");
        mother.moveTo("2021-10-26T08:30");
        mother.moveTo("2021-10-29T08:30");
        assertThat(mother.digestKeys("carry-out:" + item.id()))
                .contains("carry-out:" + item.id() + ":1:T-3", "carry-out:" + item.id() + ":1:T0");
        desk.report(item.id(), "完成");
        desk.verify(item.id());
        assertThat(mother.hasEnded("action-item", item.id())).isTrue();
        assertThat(mother.passed("action-item", item.id())).contains("due-moved", "place-on-agenda", "reminder-due");
    }

    @Test
    void whatFollowsUpAnActionItemKeepsItsName() {
        Scene scene = mother.campaign();
        ActionItem item = agreed(scene, LocalDate.of(2021, 9, 30));
        mother.approveMinutes(scene, 1);
        mother.begin(scene, 2, "2021-10-15T14:00");
        mother.decide(scene, 2, DecisionKind.DEADLINE, scene.district(), LocalDate.of(2021, 10, 29));

        assertThat(actions.open(scene.campaignId()))
                .hasSize(2)
                .allSatisfy(open -> assertThat(open.title()).isEqualTo(item.title()));
    }

    private ActionItem agreed(Scene scene, LocalDate due) {
        mother.escalate(scene);
        mother.begin(scene, 1, "2021-09-15T14:00");
        mother.decide(scene, 1, DecisionKind.DEADLINE, scene.district(), due);
        return actions.open(scene.campaignId()).get(0);
    }
}

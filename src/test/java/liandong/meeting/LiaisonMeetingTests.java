package liandong.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liandong.LiandongTest;
import liandong.meeting.MeetingMother.Scene;
import liandong.organization.Capability;
import liandong.reporting.OwedReports;
import liandong.reporting.ReportSettled;
import liandong.shared.Refused;
import liandong.worklist.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A liaison meeting from its proposal to its minutes, and every way it can end. */
@LiandongTest
class LiaisonMeetingTests {

    private static final String HOUR = "2021-09-15T14:00";

    @Autowired
    MeetingMother mother;

    @Autowired
    LiaisonMeetings meetings;

    @Autowired
    MeetingDecisions decisions;

    @Autowired
    ActionItems actions;

    @Autowired
    MeetingPart part;

    @Autowired
    Agenda agenda;

    @Autowired
    OwedReports reports;

    @Test
    void aCampaignThatIsOpenedTwiceHasOneFirstMeeting() {
        Scene scene = mother.campaign();
        mother.open(scene.campaignId(), LocalDate.of(2021, 12, 31));

        assertThat(mother.meeting(scene, 1).proposedOn()).isEqualTo("2021-09-15");
        assertThatThrownBy(() -> mother.meeting(scene, 2)).isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    void anEscalatedReportStandsOnTheNextAgendaExactlyOnce() {
        Scene scene = mother.campaign();
        long report = mother.escalate(scene);
        mother.escalate(scene, report);
        mother.draftAgenda(scene, 1);
        mother.escalate(scene, report);

        assertThat(mother.agenda(scene, 1)).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(AgendaState.ON_AGENDA);
            assertThat(item.unitId()).isEqualTo(scene.district());
            assertThat(item.facts()).contains("逾期未报");
        });
        assertThat(mother.waiting(scene)).isEmpty();
    }

    @Test
    void theLeadsOfficerIsAskedToConfirmTwoWorkingDaysAhead() {
        Scene scene = mother.campaign();
        mother.draftAgenda(scene, 1);

        WorkItem work = mother.openWork("confirm-date", mother.meeting(scene, 1).id());
        assertThat(work.ownerUnitId()).isEqualTo(scene.lead());
        assertThat(work.role()).isEqualTo(Capability.OFFICER);
        assertThat(work.nominalDue()).isEqualTo("2021-09-13");
    }

    @Test
    void aReportThatArrivesBeforeTheMeetingStaysOnTheAgendaMarkedAsSettled() {
        Scene scene = mother.campaign();
        long report = mother.escalate(scene);
        mother.draftAgenda(scene, 1);
        mother.publish(new ReportSettled(scene.campaignId(), report, scene.district(), true));

        assertThat(mother.agenda(scene, 1)).singleElement().satisfies(item -> {
            assertThat(item.isSettled()).isTrue();
            assertThat(item.settledNote()).isEqualTo("已报送并被接收");
        });
    }

    @Test
    void everyParticipantIsInvitedWithACalendarEntry() throws Exception {
        Scene scene = mother.campaign();
        mother.escalate(scene);
        mother.convene(scene, 1, HOUR);

        for (long unit : List.of(scene.lead(), scene.peer(), scene.district())) {
            MimeMessage mail = mother.mailsTo(unit).get(0);
            assertThat(mail.getSubject()).contains("会议通知", "第1次联络员会议");
            VEvent event = entry(mail).getEvents().get(0);
            assertThat(event.getUid().getValue())
                    .isEqualTo("meeting-" + mother.meeting(scene, 1).id() + "@localhost");
            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(MeetingMother.at(HOUR));
            assertThat(event.getLocation().getValue()).contains("三楼会议室");
            assertThat(event.getAttendees()).hasSize(1);
            assertThat(event.getOrganizer().getEmail()).startsWith("officer" + scene.lead());
            assertThat(event.validate(
                            entry(mail).getEvents().stream()
                                    .map(e -> (biweekly.component.ICalComponent) e)
                                    .toList(),
                            biweekly.ICalVersion.V2_0))
                    .isEmpty();
        }
        assertThat(entry(mother.mailsTo(scene.peer()).get(0)).getMethod().isRequest())
                .isTrue();
    }

    @Test
    void aMovedMeetingIsTheSameEntryWithTheNextSequence() throws Exception {
        Scene scene = mother.campaign();
        mother.convene(scene, 1, HOUR);
        meetings.reschedule(mother.meeting(scene, 1).id(), MeetingMother.at("2021-09-17T09:00"), "二楼");
        mother.moveTo("2021-09-13T09:00");
        mother.moveTo("2021-09-15T15:00");

        List<MimeMessage> mails = mother.mailsTo(scene.peer());
        VEvent first = entry(mails.get(0)).getEvents().get(0);
        VEvent second = entry(mails.get(1)).getEvents().get(0);
        assertThat(second.getUid().getValue()).isEqualTo(first.getUid().getValue());
        assertThat(List.of(first.getSequence().getValue(), second.getSequence().getValue()))
                .containsExactly(0, 1);
        assertThat(mother.hasOpenWork(
                        "record-decisions", mother.meeting(scene, 1).id()))
                .as("the old hour does not count")
                .isFalse();
        mother.moveTo("2021-09-17T09:00");
        mother.openWork("record-decisions", mother.meeting(scene, 1).id());
    }

    @Test
    void aMeetingMovedBeforeItsInvitationsHaveLeftInvitesOnceToTheNewHour() throws Exception {
        Scene scene = mother.campaign();
        mother.draftAgenda(scene, 1);
        long meeting = mother.meeting(scene, 1).id();
        meetings.convene(meeting, MeetingMother.at(HOUR), "三楼会议室", List.of());
        meetings.reschedule(meeting, MeetingMother.at("2021-09-17T09:00"), "二楼");
        mother.moveTo("2021-09-13T09:00");

        assertThat(mother.mailsTo(scene.peer()))
                .singleElement()
                .satisfies(mail -> assertThat(entry(mail)
                                .getEvents()
                                .get(0)
                                .getDateStart()
                                .getValue()
                                .toInstant())
                        .isEqualTo(MeetingMother.at("2021-09-17T09:00")));
        mother.moveTo("2021-09-15T15:00");
        assertThat(mother.hasOpenWork("record-decisions", meeting)).isFalse();
        mother.moveTo("2021-09-17T09:00");
        mother.openWork("record-decisions", meeting);
    }

    @Test
    void aHeldMeetingEndsWithPublishedMinutesAndPlansTheNextOne() throws Exception {
        Scene scene = mother.campaign();
        mother.escalate(scene);
        mother.begin(scene, 1, HOUR);
        mother.decide(scene, 1, DecisionKind.DEADLINE, scene.district(), LocalDate.of(2021, 10, 2));

        Meeting held = mother.meeting(scene, 1);
        assertThat(held.state()).isEqualTo(MeetingState.HELD);
        assertThat(held.minutes())
                .contains("第1次联络员会议纪要", "王某", "8月工作月报（黄浦区卫生健康委", "限期办理", "；会上议定；由", "于2021年10月2日前完成。");
        mother.approveMinutes(scene, 1);

        assertThat(mother.meeting(scene, 1).state()).isEqualTo(MeetingState.MINUTED);
        assertThat(mother.mailsTo(scene.district()))
                .anySatisfy(mail -> assertThat(mail.getSubject()).contains("会议纪要"));
        assertThat(mother.meeting(scene, 2).proposedOn()).isEqualTo("2021-10-15");
        assertThat(mother.hasEnded("liaison-meeting", held.id())).isTrue();
        assertThatThrownBy(() ->
                        meetings.saveMinutes(held.id(), mother.meeting(scene, 1).version(), "改写"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aDecisionBecomesAnActionItemDueOnAWorkingDay() {
        Scene scene = mother.campaign();
        mother.escalate(scene);
        mother.begin(scene, 1, HOUR);
        mother.decide(scene, 1, DecisionKind.DEADLINE, scene.district(), LocalDate.of(2021, 10, 2));

        assertThat(actions.open(scene.campaignId())).singleElement().satisfies(item -> {
            assertThat(item.nominalDue()).isEqualTo("2021-10-02");
            assertThat(item.effectiveDue()).isEqualTo("2021-10-08");
            WorkItem work = mother.openWork("carry-out", item.id());
            assertThat(work.ownerUnitId()).isEqualTo(scene.district());
            assertThat(work.role()).isEqualTo(Capability.LIAISON);
        });
    }

    @Test
    void anExtensionMovesTheDueDayOfTheOverdueReport() {
        Scene scene = mother.campaign();
        long report = reports.monthly("HEALTH").id();
        mother.lock(report, "2021-11-30T00:00");
        mother.escalate(scene, report);
        mother.begin(scene, 1, HOUR);
        mother.decide(scene, 1, DecisionKind.EXTEND, null, LocalDate.of(2021, 9, 24));

        assertThat(mother.effectiveDue(report)).isEqualTo("2021-09-24");
        assertThat(actions.open(scene.campaignId())).isEmpty();
        assertThat(mother.agenda(scene, 1))
                .singleElement()
                .satisfies(item -> assertThat(item.state()).isEqualTo(AgendaState.DECIDED));
    }

    @Test
    void whatIsSettledCannotBeExtended() {
        Scene scene = mother.campaign();
        long report = mother.escalate(scene);
        mother.begin(scene, 1, HOUR);
        mother.publish(new ReportSettled(scene.campaignId(), report, scene.district(), false));

        assertThatThrownBy(() -> mother.decide(scene, 1, DecisionKind.EXTEND, null, LocalDate.of(2021, 9, 24)))
                .hasMessageContaining("nothing-to-extend");
        mother.decide(scene, 1, DecisionKind.CLOSE, null, null);
        assertThat(mother.meeting(scene, 1).state()).isEqualTo(MeetingState.HELD);
    }

    @Test
    void whatComesInAfterTheInvitationWaitsUnlessTheLeadAddsIt() {
        Scene scene = mother.campaign();
        mother.convene(scene, 1, HOUR);
        mother.escalate(scene);
        assertThat(mother.waiting(scene)).hasSize(1);

        agenda.place(mother.meeting(scene, 1).id(), mother.waiting(scene).get(0).id());
        assertThat(mother.waiting(scene)).isEmpty();
        assertThat(mother.agenda(scene, 1)).hasSize(1);
    }

    @Test
    void everyMatterNeedsADecision() {
        Scene scene = mother.campaign();
        mother.escalate(scene);
        mother.begin(scene, 1, HOUR);
        long meeting = mother.meeting(scene, 1).id();

        assertThatThrownBy(() -> decisions.record(meeting, List.of(), List.of()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> mother.decide(scene, 1, DecisionKind.DEADLINE, null, LocalDate.of(2021, 10, 8)))
                .hasMessageContaining("owner-missing");
        assertThatThrownBy(() ->
                        mother.decide(scene, 1, DecisionKind.DEADLINE, scene.stranger(), LocalDate.of(2021, 10, 8)))
                .hasMessageContaining("owner-foreign");
        assertThat(mother.meeting(scene, 1).state()).isEqualTo(MeetingState.CONVENED);
    }

    @Test
    void aMatterLeftUndecidedGoesToTheNextMeeting() {
        Scene scene = mother.campaign();
        mother.escalate(scene);
        mother.begin(scene, 1, HOUR);
        mother.decide(scene, 1, null, null, null);
        mother.approveMinutes(scene, 1);
        mother.draftAgenda(scene, 2);

        assertThat(mother.agenda(scene, 1))
                .singleElement()
                .satisfies(item -> assertThat(item.state()).isEqualTo(AgendaState.CARRIED_OVER));
        assertThat(mother.agenda(scene, 2))
                .singleElement()
                .satisfies(item -> assertThat(item.state()).isEqualTo(AgendaState.ON_AGENDA));
    }

    @Test
    void aMeetingThatIsNotConvenedCarriesItsMattersOver() throws Exception {
        Scene scene = mother.campaign();
        mother.escalate(scene);
        mother.draftAgenda(scene, 1);
        meetings.doNotConvene(mother.meeting(scene, 1).id(), "本月无重大事项");
        mother.draftAgenda(scene, 2);

        assertThat(mother.meeting(scene, 1).state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(mother.hasEnded("liaison-meeting", mother.meeting(scene, 1).id()))
                .isTrue();
        assertThat(mother.agenda(scene, 2)).hasSize(1);
        assertThat(mother.mailsTo(scene.peer())).isEmpty();
    }

    @Test
    void aCampaignThatClosesCancelsTheMeetingAndItsCalendarEntry() throws Exception {
        Scene scene = mother.campaign();
        mother.convene(scene, 1, HOUR);
        mother.close(scene);

        Meeting meeting = mother.meeting(scene, 1);
        assertThat(meeting.state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(mother.hasEnded("liaison-meeting", meeting.id())).isTrue();
        List<MimeMessage> mails = mother.mailsTo(scene.district());
        ICalendar entry = entry(mails.get(mails.size() - 1));
        assertThat(entry.getMethod().isCancel()).isTrue();
        assertThat(entry.getEvents().get(0).getUid().getValue()).isEqualTo("meeting-" + meeting.id() + "@localhost");
        assertThat(entry.getEvents().get(0).getSequence().getValue()).isEqualTo(1);
        assertThat(entry.getEvents().get(0).getStatus().isCancelled()).isTrue();
    }

    @Test
    void aCampaignThatClosesBeforeTheInvitationDisturbsNobody() throws Exception {
        Scene scene = mother.campaign();
        mother.escalate(scene);
        mother.close(scene);

        assertThat(mother.meeting(scene, 1).state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(mother.waiting(scene)).isEmpty();
        assertThat(mother.mailsTo(scene.district())).isEmpty();
    }

    @Test
    void theLastMeetingOfAClosedCampaignPlansNoOther() {
        Scene scene = mother.campaign();
        mother.begin(scene, 1, HOUR);
        mother.decide(scene, 1, null, null, null);
        mother.markClosed(scene);
        mother.approveMinutes(scene, 1);

        assertThat(mother.hasEnded("liaison-meeting", mother.meeting(scene, 1).id()))
                .isTrue();
        assertThatThrownBy(() -> mother.meeting(scene, 2)).isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    void afterTheCampaignsPeriodOnlyOpenMattersAskForAnotherMeeting() {
        Scene scene = mother.campaign(LocalDate.of(2021, 9, 30));
        mother.begin(scene, 1, HOUR);
        mother.decide(scene, 1, null, null, null);
        mother.approveMinutes(scene, 1);
        assertThatThrownBy(() -> mother.meeting(scene, 2)).isInstanceOf(java.util.NoSuchElementException.class);

        mother.escalate(scene);
        assertThat(mother.meeting(scene, 2).proposedOn()).isEqualTo("2021-10-15");
    }

    @Test
    void aMeetingWhoseMinutesAreOpenHindersClosingAPlannedOneDoesNot() {
        Scene scene = mother.campaign();
        assertThat(part.obstacleToClosing(scene.campaignId())).isEmpty();
        mother.begin(scene, 1, HOUR);
        assertThat(part.obstacleToClosing(scene.campaignId()))
                .hasValueSatisfying(why -> assertThat(why).contains("第1次联络员会议"));
        mother.decide(scene, 1, null, null, null);
        mother.approveMinutes(scene, 1);
        assertThat(part.obstacleToClosing(scene.campaignId())).isEmpty();
    }

    static ICalendar entry(MimeMessage mail) throws Exception {
        List<ICalendar> found = new ArrayList<>();
        collect(mail, found);
        assertThat(found).as("text/calendar parts").hasSize(1);
        return found.get(0);
    }

    private static void collect(Part part, List<ICalendar> found) throws Exception {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), found);
            }
        } else if (part.isMimeType("text/calendar")) {
            found.add(Biweekly.parse(part.getInputStream()).first());
        }
    }
}

package liandong.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import liandong.LiandongTest;
import liandong.calendar.CalendarEntry;
import liandong.meeting.MeetingMother.Scene;
import liandong.organization.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The feed of somebody who is invited to a liaison meeting. */
@LiandongTest
class MeetingsInCalendarTests {

    @Autowired
    MeetingMother mother;

    @Autowired
    LiaisonMeetings meetings;

    @Autowired
    MeetingsInCalendar calendar;

    @Autowired
    Viewers viewers;

    @Test
    void theFeedHoldsTheEntryOfTheMailedInvitation() throws Exception {
        Scene scene = mother.campaign();
        assertThat(entries(scene.peer())).as("not yet invited").isEmpty();
        mother.convene(scene, 1, "2021-09-15T14:00");

        CalendarEntry entry = entries(scene.peer()).get(0);
        biweekly.component.VEvent mailed = LiaisonMeetingTests.entry(
                        mother.mailsTo(scene.peer()).get(0))
                .getEvents()
                .get(0);
        assertThat(entry.uid()).isEqualTo(mailed.getUid().getValue());
        assertThat(entry.sequence()).isEqualTo(mailed.getSequence().getValue());
        assertThat(entry.begins()).isEqualTo(mailed.getDateStart().getValue().toInstant());
        assertThat(entry.summary()).isEqualTo(mailed.getSummary().getValue());
        assertThat(entries(scene.stranger())).isEmpty();
    }

    @Test
    void aMovedMeetingHasTheNextSequenceAndOneCalledOffIsCancelled() {
        Scene scene = mother.campaign();
        mother.convene(scene, 1, "2021-09-15T14:00");
        meetings.reschedule(mother.meeting(scene, 1).id(), MeetingMother.at("2021-09-17T09:00"), "二楼");
        mother.moveTo("2021-09-13T09:00");

        CalendarEntry moved = entries(scene.district()).get(0);
        assertThat(moved.sequence()).isEqualTo(1);
        assertThat(moved.begins()).isEqualTo(MeetingMother.at("2021-09-17T09:00"));
        mother.close(scene);
        CalendarEntry off = entries(scene.district()).get(0);
        assertThat(off.cancelled()).isTrue();
        assertThat(off.sequence()).isEqualTo(2);
        assertThat(off.uid()).isEqualTo(moved.uid());
    }

    private List<CalendarEntry> entries(long unit) {
        return calendar.entries(
                viewers.current(viewers.principal("liaison" + unit).orElseThrow())
                        .orElseThrow()
                        .viewer());
    }
}

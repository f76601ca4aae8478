package liandong.worklist;

import static liandong.organization.Capability.LIAISON;
import static liandong.organization.Capability.OFFICER;
import static liandong.organization.Capability.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import liandong.LiandongTest;
import liandong.notification.OpenWork;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.rehearsal.RehearsalTime;
import liandong.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** Today is Thursday 5 August 2021. */
@LiandongTest
class InboxTests {

    private static final AtomicLong NUMBERS = new AtomicLong(7_000_000);

    @Autowired
    private Worklist worklist;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Lamps lamps;

    @Autowired
    private OpenWork openWorkItems;

    @Autowired
    private RehearsalTime time;

    private final long unit = NUMBERS.incrementAndGet();
    private final long lead = NUMBERS.incrementAndGet();

    @Test
    void nearestDueDateComesFirstAndUndatedWorkLast() {
        open("undated", LIAISON, null);
        open("later", LIAISON, "2021-09-05");
        open("sooner", LIAISON, "2021-08-06");
        assertThat(titles(InboxQuery.Tab.TODO, viewer(LIAISON, unit))).containsExactly("sooner", "later", "undated");
    }

    @Test
    void anOfficerMayDoTheLiaisonsWorkButNobodyElseDoesTheHeads() {
        open("fill", LIAISON, null);
        open("explain", UNIT_HEAD, null);
        assertThat(titles(InboxQuery.Tab.TODO, viewer(OFFICER, unit))).containsExactly("fill");
        assertThat(titles(InboxQuery.Tab.TODO, viewer(LIAISON, unit))).containsExactly("fill");
        assertThat(titles(InboxQuery.Tab.TODO, viewer(UNIT_HEAD, unit))).containsExactly("explain");
        assertThat(titles(InboxQuery.Tab.TODO, viewer(Capability.ADMINISTRATOR, unit)))
                .isEmpty();
    }

    @Test
    void whatTheLeadWaitsForIsNotItsOwnWorkAndNoOtherUnitsBusiness() {
        open("fill", LIAISON, null);
        assertThat(titles(InboxQuery.Tab.WAITING, viewer(OFFICER, lead))).containsExactly("fill");
        assertThat(titles(InboxQuery.Tab.TODO, viewer(OFFICER, lead))).isEmpty();
        assertThat(titles(InboxQuery.Tab.WAITING, viewer(OFFICER, NUMBERS.incrementAndGet())))
                .isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (String due : new String[] {"2021-08-09", "2021-08-06", null, "2021-08-06", null, "2021-08-10", null}) {
            open(due == null ? "undated" : due, LIAISON, due);
        }
        List<Long> seen = new ArrayList<>();
        String mark = null;
        int pages = 0;
        do {
            InboxPage page = inbox.page(
                    viewer(LIAISON, unit), new InboxQuery(InboxQuery.Tab.TODO, null, null, null, null, mark, 2));
            page.items().forEach(item -> seen.add(item.id()));
            mark = page.next();
            pages++;
        } while (mark != null);
        assertThat(pages).isEqualTo(4);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void theLampFilterAgreesWithTheLampShown() {
        for (int days = -3; days <= 12; days++) {
            open("d" + days, LIAISON, time.today().plusDays(days).toString());
        }
        open("undated", LIAISON, null);
        int found = 0;
        for (Lamp lamp : Lamp.values()) {
            List<WorkItem> under = inbox.page(
                            viewer(LIAISON, unit),
                            new InboxQuery(InboxQuery.Tab.TODO, null, null, lamp, null, null, 100))
                    .items();
            assertThat(under).allMatch(item -> lamps.of(item) == lamp);
            found += under.size();
        }
        assertThat(found).isEqualTo(17);
    }

    @Test
    void theCountersSayWhatTheListsHold() {
        open("overdue", LIAISON, "2021-08-04");
        open("today", LIAISON, "2021-08-05");
        open("later", LIAISON, "2021-08-30");
        assertThat(inbox.counts(viewer(LIAISON, unit))).isEqualTo(new InboxCounts(3, 1, 1, 0));
        assertThat(inbox.counts(viewer(OFFICER, lead))).isEqualTo(new InboxCounts(0, 0, 0, 3));
    }

    @Test
    void doneWorkLeavesTheListAndIsFoundAmongTheDone() {
        long id = open("fill", LIAISON, "2021-08-04");
        worklist.done("test-work", id);
        assertThat(titles(InboxQuery.Tab.TODO, viewer(LIAISON, unit))).isEmpty();
        assertThat(inbox.page(viewer(LIAISON, unit), InboxQuery.of(InboxQuery.Tab.DONE))
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(lamps.of(item)).isEqualTo(Lamp.DONE_LATE));
    }

    @Test
    void theSameWorkIsOpenOnlyOnceButMayBeOpenedAgainAfterwards() {
        long id = open("fill", LIAISON, null);
        assertThatThrownBy(() -> worklist.open(item("again", id, LIAISON, null)))
                .isInstanceOf(DuplicateKeyException.class);
        worklist.withdraw("test-work", id);
        worklist.open(item("again", id, LIAISON, null));
        assertThat(worklist.find("test-work", id)).get().satisfies(item -> {
            assertThat(item.title()).isEqualTo("again");
            assertThat(item.isOpen()).isTrue();
        });
    }

    @Test
    void movingTheDueDateRaisesTheRevisionSoThatItIsRemindedAnew() {
        long id = open("fill", LIAISON, "2021-08-06");
        LocalDate moved = LocalDate.of(2021, 8, 20);
        worklist.moveDue("test-work", id, moved, WorkingCalendar.endOf(moved));
        WorkItem item = worklist.find("test-work", id).orElseThrow();
        assertThat(item.dueRevision()).isEqualTo(1);
        assertThat(item.nominalDue()).isEqualTo(moved);
    }

    @Test
    void mailAsksWhichWorkIsStillOpen() {
        long open = open("fill", LIAISON, null);
        long done = open("fill", LIAISON, null);
        worklist.done("test-work", done);
        assertThat(openWorkItems.stillOpen(Set.of("test-work:" + open, "test-work:" + done)))
                .containsExactly("test-work:" + open);
    }

    private long open(String title, Capability role, @Nullable String due) {
        long sourceId = NUMBERS.incrementAndGet();
        worklist.open(item(title, sourceId, role, due));
        return sourceId;
    }

    private NewWorkItem item(String title, long sourceId, Capability role, @Nullable String due) {
        LocalDate day = due == null ? null : LocalDate.parse(due);
        return new NewWorkItem(
                "test-work",
                sourceId,
                unit,
                role,
                null,
                title,
                null,
                lead,
                lead,
                "/reports/" + sourceId,
                day,
                day == null ? null : WorkingCalendar.endOf(day));
    }

    private List<String> titles(InboxQuery.Tab tab, Viewer viewer) {
        return inbox.page(viewer, InboxQuery.of(tab)).items().stream()
                .map(WorkItem::title)
                .toList();
    }

    private static Viewer viewer(Capability capability, long unit) {
        return new Viewer(1, "somebody", "某人", capability, Set.of(unit));
    }
}

package liandong.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import liandong.LiandongTest;
import liandong.handoff.HandoffMother.Office;
import liandong.handoff.HandoffMother.Scene;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Sender, receivers, lead and clock in any order, by fixed seeds: exactly one owner at any time, every refusal told, nothing
 * open without a clock, no unit asked twice but by the lead. {@code -Dhandoff.walks=10000} walks farther.
 */
@LiandongTest
@Tag("once")
class HandoffWalkTests {

    private static final int WALKS = Integer.getInteger("handoff.walks", 200);
    private static final int STEPS = 24;

    @Autowired
    HandoffMother mother;

    private final Map<HandoffState, Integer> ends = new EnumMap<>(HandoffState.class);
    private Scene scene;
    private int designated;

    @Test
    void whateverPeopleDoAClueHasOneOwnerAndAClock() {
        scene = mother.scene();
        Instant start = mother.now();
        for (int seed = 1; seed <= WALKS; seed++) {
            mother.moveTo(start);
            walk(seed);
        }
        mother.holds();
        assertThat(ends)
                .as("each end was reached")
                .containsKeys(HandoffState.CLOSED, HandoffState.ENDED, HandoffState.WITHDRAWN);
        assertThat(designated).as("some were designated").isPositive();
    }

    private void walk(int seed) {
        Random random = new Random(seed);
        List<String> course = new ArrayList<>();
        long id = mother.written(
                scene,
                random.nextBoolean() ? scene.mpa().unit() : scene.customs().unit());
        for (int step = 0; step < STEPS && mother.state(id).isOpen(); step++) {
            String what = random.nextInt(12) == 0 ? wait(random) : act(id, random);
            course.add(what);
            check(id, "seed " + seed + " " + course);
        }
        if (mother.get(id).isDesignated()) {
            designated++;
        }
        bringToAnEnd(id);
        check(id, "seed " + seed + " " + course);
        ends.merge(mother.state(id), 1, Integer::sum);
    }

    private void check(long id, String where) {
        ClueHandoff handoff = mother.get(id);
        boolean open = handoff.state().isOpen();
        List<Long> owner = open ? List.of(Objects.requireNonNull(handoff.holderUnitId())) : List.of();
        assertThat(mother.owners(id)).as("owners " + where).isEqualTo(owner);
        assertThat(handoff.due() != null).as("clock " + where).isEqualTo(open);
        assertThat(mother.refusalsTold(id)).as("refusals told " + where).isEqualTo(mother.refusals(id));
        assertThat(mother.refusals(id)).as("no ping-pong " + where).isLessThanOrEqualTo(2);
    }

    private String wait(Random random) {
        mother.moveTo(mother.now().plus(Duration.ofHours(12L + random.nextInt(96))));
        return "wait";
    }

    /** Mostly what the step is about by whoever's turn it is, sometimes anything by anybody; what is not allowed is refused. */
    private String act(long id, Random random) {
        boolean fitting = random.nextInt(5) > 0;
        HandoffState about =
                fitting ? mother.state(id) : HandoffState.values()[random.nextInt(HandoffState.values().length)];
        Viewer person = fitting ? worker(id) : anybody(random);
        try {
            act(id, about, person, random);
            return about + " by " + person.username();
        } catch (Refused | NotVisible notAllowed) {
            return "(" + about + " by " + person.username() + ")";
        }
    }

    private void act(long id, HandoffState about, Viewer who, Random random) {
        int version = mother.version(id);
        boolean yes = random.nextInt(3) > 0;
        long other = scene.offices().get(random.nextInt(4)).unit();
        switch (about) {
            case WRITING ->
                mother.writing.handUp(
                        who,
                        id,
                        version,
                        mother.get(id).matter(),
                        mother.get(id).toUnitId());
            case APPROVING -> {
                if (yes) {
                    mother.writing.approve(who, id, version);
                } else {
                    mother.writing.turnBack(who, id, version, "改");
                }
            }
            case SIGNING -> mother.receiving.sign(who, id, version, "某");
            case DECIDING -> decide(id, who, version, random);
            case SUPPLEMENTING -> mother.sending.supplement(who, id, version, "补");
            case SETTLING -> settle(id, who, version, other, random);
            case DESIGNATING -> mother.sending.designate(who, id, version, other, "定");
            case INVESTIGATING -> {
                if (yes) {
                    mother.receiving.clearUp(who, id, version, "清");
                } else {
                    mother.receiving.askForTime(who, id, version, "延");
                }
            }
            case EXTENDING -> mother.receiving.decideExtension(who, id, version, yes, "否");
            case FEEDING_BACK -> mother.receiving.feedBack(who, id, version, new HandoffOutcome(false, "", "", "未见违法"));
            case NOTING -> mother.sending.takeNote(who, id, version);
            default -> mother.sending.withdraw(who, id, version, "撤");
        }
    }

    private void decide(long id, Viewer who, int version, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> mother.receiving.accept(who, id, version);
            case 1 -> mother.receiving.askForMore(who, id, version, "缺");
            default -> mother.receiving.refuse(who, id, version, "否", "法", null);
        }
    }

    private void settle(long id, Viewer who, int version, long other, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> mother.sending.end(who, id, version, "止");
            case 1 -> mother.sending.dispute(who, id, version, "争");
            default -> mother.sending.sendOn(who, id, version, other);
        }
    }

    private Viewer worker(long id) {
        HandoffState state = mother.state(id);
        Long holder = mother.get(id).holderUnitId();
        if (state == HandoffState.DESIGNATING) {
            return scene.officer();
        }
        Office office = scene.offices().stream()
                .filter(one -> Objects.equals(one.unit(), holder))
                .findFirst()
                .orElseThrow();
        return state == HandoffState.APPROVING || state == HandoffState.EXTENDING ? office.head() : office.liaison();
    }

    private Viewer anybody(Random random) {
        Office office = scene.offices().get(random.nextInt(4));
        return switch (random.nextInt(3)) {
            case 0 -> scene.officer();
            case 1 -> office.head();
            default -> office.liaison();
        };
    }

    private void bringToAnEnd(long id) {
        Random straight = new Random(0);
        if (mother.state(id).isBeforeAcceptance()) {
            mother.sending.withdraw(scene.amr().liaison(), id, mother.version(id), "撤");
        }
        while (mother.state(id).isOpen()) {
            HandoffState before = mother.state(id);
            if (before == HandoffState.INVESTIGATING) {
                mother.receiving.clearUp(worker(id), id, mother.version(id), "清");
            } else {
                act(id, before, worker(id), straight);
            }
        }
    }
}

package liandong.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import liandong.LiandongTest;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.referral.ReferralMother.Scene;
import liandong.referral.ReferralState.Side;
import liandong.shared.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Referring unit, police, strangers and clock in any order, by fixed seeds: exactly one owner at any time, nothing open
 * without a clock. {@code -Dreferral.walks=10000} walks farther.
 */
@LiandongTest
@Tag("once")
class ReferralWalkTests {

    private static final int WALKS = Integer.getInteger("referral.walks", 120);
    private static final int STEPS = 30;

    @Autowired
    ReferralMother mother;

    private final Map<ReferralState, Integer> ends = new EnumMap<>(ReferralState.class);
    private final Set<ReferralAct> done = EnumSet.noneOf(ReferralAct.class);
    private Scene scene;

    @Test
    void whateverPeopleDoAReferralHasOneOwnerAndAClock() {
        scene = mother.scene();
        Instant start = mother.now();
        for (int seed = 1; seed <= WALKS; seed++) {
            mother.moveTo(start);
            walk(seed);
        }
        mother.holds();
        assertThat(ends.keySet())
                .as("each end was reached")
                .contains(ReferralState.NOT_REFERRED, ReferralState.HANDED_OVER, ReferralState.ADMINISTERED);
        assertThat(done).as("each act was done").contains(ReferralAct.values());
    }

    private void walk(int seed) {
        Random random = new Random(seed);
        List<String> course = new ArrayList<>();
        long id = mother.written(scene, random.nextBoolean() ? scene.police().name() : ReferralMother.ELSEWHERE);
        for (int step = 0; step < STEPS && !isOver(id, random); step++) {
            course.add(random.nextInt(10) == 0 ? wait(random) : act(id, random));
            check(id, "seed " + seed + " " + course);
        }
        ends.merge(mother.state(id), 1, Integer::sum);
    }

    /** What was handed over may still come back. */
    private boolean isOver(long id, Random random) {
        ReferralState state = mother.state(id);
        return !state.isOpen() && (state != ReferralState.HANDED_OVER || random.nextInt(3) == 0);
    }

    private void check(long id, String where) {
        CriminalReferral referral = mother.get(id);
        boolean open = referral.state().isOpen();
        List<Long> owner = open ? List.of(Objects.requireNonNull(referral.holderUnitId())) : List.of();
        assertThat(mother.owners(id)).as("owners " + where).isEqualTo(owner);
        assertThat(referral.dueAt() != null).as("clock " + where).isEqualTo(open);
    }

    private String wait(Random random) {
        mother.moveTo(mother.now().plus(Duration.ofHours(6L + random.nextInt(90))));
        return "wait";
    }

    /** Mostly what the step is about by whoever may, sometimes anything by anybody; what is not allowed is refused. */
    private String act(long id, Random random) {
        List<ReferralAct> fitting = ReferralAct.in(mother.state(id));
        boolean fits = random.nextInt(6) > 0 && !fitting.isEmpty();
        ReferralAct act = fits
                ? fitting.get(random.nextInt(fitting.size()))
                : ReferralAct.values()[random.nextInt(ReferralAct.values().length)];
        Viewer who = fits ? worker(act, random) : anybody(random);
        try {
            if (act.restsOnPaper() && who.equals(scene.amr().liaison()) && random.nextInt(4) > 0) {
                mother.scan(scene, id);
            }
            carryOut(id, act, who, random);
            done.add(act);
            return act + " by " + who.username();
        } catch (Refused | NotVisible notAllowed) {
            return "(" + act + " by " + who.username() + ")";
        }
    }

    private void carryOut(long id, ReferralAct act, Viewer who, Random random) {
        if (act == ReferralAct.HAND_IN) {
            mother.writing.handIn(who, id, mother.version(id), mother.get(id).facts());
            return;
        }
        ExtensionGround[] grounds = ExtensionGround.values();
        String police =
                random.nextBoolean() ? ReferralMother.ELSEWHERE : scene.police().name();
        mother.act(
                who,
                id,
                act,
                new ReferralAnswer(null, "号", null, police, grounds[random.nextInt(grounds.length)], "说明"));
    }

    private Viewer worker(ReferralAct act, Random random) {
        if (act.from() == ReferralState.APPROVING) {
            return scene.amr().head();
        }
        return act.side() == Side.POLICE && random.nextBoolean()
                ? scene.police().liaison()
                : scene.amr().liaison();
    }

    private Viewer anybody(Random random) {
        List<Viewer> all = List.of(
                scene.amr().liaison(),
                scene.amr().head(),
                scene.police().liaison(),
                scene.police().head(),
                scene.officer(),
                scene.procurator(),
                scene.stranger());
        return all.get(random.nextInt(all.size()));
    }
}

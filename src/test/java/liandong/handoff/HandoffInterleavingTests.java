package liandong.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.junit.jupiter.api.Test;

/**
 * 10,000 interleavings of sender, two receivers, lead and clock, by fixed seeds, on the guarded handoff and its diagram
 * without engine and database: exactly one owner at any time, every refusal told, nothing open without a clock, accept against
 * withdraw one winner. {@link HandoffWalkTests} walks the same through the engine, fewer times.
 */
class HandoffInterleavingTests {

    private static final int WALKS = 10_000;
    private static final int STEPS = 40;
    private static final long SENDER = 1;
    private static final long LEAD = 2;
    private static final List<Long> RECEIVERS = List.of(3L, 4L);
    private static final HandoffMatter MATTER = HandoffMother.clue(ViolationType.ILLEGAL_DRUG);

    private final HandoffDiagram diagram = new HandoffDiagram();
    private final Map<HandoffState, Integer> ends = new EnumMap<>(HandoffState.class);
    private int races;

    @Test
    void whateverPeopleDoInWhateverOrderAClueHasOneOwnerAndAClock() {
        for (int seed = 1; seed <= WALKS; seed++) {
            Walk walk = new Walk(new Random(seed));
            while (walk.handoff.state().isOpen() && walk.course.size() < STEPS) {
                walk.step();
                walk.check("seed " + seed + " " + walk.course);
            }
            ends.merge(walk.handoff.state(), 1, Integer::sum);
        }
        assertThat(ends).containsKeys(HandoffState.CLOSED, HandoffState.ENDED, HandoffState.WITHDRAWN);
        assertThat(diagram.untaken()).as("ways that no walk took").isEmpty();
        assertThat(races).as("accept against withdraw").isGreaterThan(100);
    }

    /** One clue on its way. */
    private final class Walk {

        private final Random random;
        private final List<String> course = new ArrayList<>();
        private final Set<Long> refused = new HashSet<>();
        private Instant now = Instant.parse("2021-08-05T01:00:00Z");
        private ClueHandoff handoff;
        private String at;
        private int refusals;
        private int told;

        Walk(Random random) {
            this.random = random;
            HandoffTerms terms = new HandoffTerms(1, 1, SENDER, LEAD, "someone", now);
            HandoffStanding standing = new HandoffStanding(
                    HandoffState.WRITING, now, turn().due(), null, null, 0, 0, false, false, false, 0, null, null, 0);
            handoff = new ClueHandoff(terms, MATTER, standing);
            at = diagram.begin();
        }

        private Turn turn() {
            return new Turn(now, now.atZone(BusinessTime.ZONE).toLocalDate().plusDays(1 + random.nextInt(15)));
        }

        void step() {
            if (random.nextInt(8) == 0) {
                now = now.plus(Duration.ofHours(6L + random.nextInt(200)));
                course.add("wait");
            } else if (handoff.state() == HandoffState.DECIDING && random.nextInt(6) == 0) {
                acceptAgainstWithdraw();
            } else {
                boolean fitting = random.nextInt(4) > 0;
                HandoffState about =
                        fitting ? handoff.state() : HandoffState.values()[random.nextInt(HandoffState.values().length)];
                tried(about, () -> act(about));
            }
        }

        /** What is not allowed is refused and changes nothing. */
        private boolean tried(HandoffState about, Runnable act) {
            HandoffStanding before = handoff.standing();
            try {
                act.run();
                course.add(about.name());
                return true;
            } catch (Refused notAllowed) {
                course.add("(" + about + ")");
                assertThat(handoff.standing()).as("after a refusal " + course).isEqualTo(before);
                return false;
            }
        }

        private void act(HandoffState about) {
            boolean yes = random.nextInt(3) > 0;
            switch (about) {
                case WRITING -> {
                    handoff.rewrite(MATTER, receiver());
                    handoff.handUp(turn());
                    goOn(about, "");
                }
                case APPROVING -> approve(yes);
                case SIGNING -> {
                    handoff.sign(turn());
                    goOn(about, "");
                }
                case DECIDING -> decide();
                case SUPPLEMENTING -> {
                    handoff.supplement(turn());
                    goOn(about, "");
                }
                case SETTLING -> settle();
                case DESIGNATING -> {
                    handoff.designate(RECEIVERS.get(random.nextInt(2)));
                    goOn(about, "");
                }
                case INVESTIGATING -> investigate(yes);
                case EXTENDING -> {
                    handoff.goOn(turn());
                    goOn(about, "");
                }
                case FEEDING_BACK -> {
                    handoff.feedBack(new HandoffOutcome(false, "", "", "未见违法"), turn());
                    goOn(about, "");
                }
                case NOTING -> {
                    handoff.takeNote(now);
                    goOn(about, "");
                }
                default -> withdraw();
            }
        }

        private void approve(boolean yes) {
            if (yes) {
                Refused.unless(handoff.state() == HandoffState.APPROVING, "handoff.refused.not-now");
                goOn(HandoffState.APPROVING, "approved");
            } else {
                handoff.turnBack(turn());
                goOn(HandoffState.APPROVING, "turned-back");
            }
        }

        private void decide() {
            switch (random.nextInt(4)) {
                case 0 -> accept();
                case 1 -> {
                    handoff.askForMore(turn(), random.nextInt(4));
                    goOn(HandoffState.DECIDING, "more");
                }
                default -> {
                    long by = handoff.receiverUnitId() == null ? 0 : handoff.receiverUnitId();
                    handoff.refuse();
                    refusals++;
                    assertThat(refused.add(by)).as("asked twice " + course).isTrue();
                    goOn(HandoffState.DECIDING, "refused");
                }
            }
        }

        private void accept() {
            handoff.accept(turn());
            goOn(HandoffState.DECIDING, "accepted");
        }

        private void settle() {
            switch (random.nextInt(4)) {
                case 0 -> {
                    handoff.end(now);
                    goOn(HandoffState.SETTLING, "end");
                }
                case 1 -> {
                    handoff.dispute();
                    goOn(HandoffState.SETTLING, "dispute");
                }
                default -> {
                    handoff.sendOn(receiver(), turn());
                    goOn(HandoffState.SETTLING, "send-on");
                }
            }
        }

        private void investigate(boolean yes) {
            if (yes) {
                handoff.clearUp(turn());
                goOn(HandoffState.INVESTIGATING, "clear");
            } else {
                handoff.askForTime(turn());
                goOn(HandoffState.INVESTIGATING, "extension");
            }
        }

        private void withdraw() {
            handoff.withdraw(now);
            at = "handoff-called-off";
        }

        /** Both saw the same state: the first is stored, the other finds another version and then is refused. */
        private void acceptAgainstWithdraw() {
            races++;
            boolean acceptFirst = random.nextBoolean();
            assertThat(tried(HandoffState.DECIDING, acceptFirst ? this::accept : this::withdraw))
                    .isTrue();
            assertThat(tried(HandoffState.DECIDING, acceptFirst ? this::withdraw : this::accept))
                    .as("one winner " + course)
                    .isFalse();
        }

        /** Whoever has not refused it. */
        private long receiver() {
            return RECEIVERS.stream()
                    .filter(unit -> !refused.contains(unit))
                    .skip(random.nextInt(2))
                    .findFirst()
                    .or(() -> RECEIVERS.stream()
                            .filter(unit -> !refused.contains(unit))
                            .findFirst())
                    .orElse(SENDER);
        }

        private void goOn(HandoffState from, String outcome) {
            at = diagram.complete(from.step(), outcome, condition -> handoff.refusals() > 1, this::passed);
        }

        private void passed(String element) {
            switch (element) {
                case "send-letter" -> handoff.send(turn());
                case "return-to-sender" -> {
                    handoff.comeBack(turn());
                    told++;
                }
                case "file-for-meeting" -> handoff.putBeforeLead(turn());
                default -> throw new AssertionError(element);
            }
        }

        void check(String where) {
            HandoffState state = handoff.state();
            if (state.isOpen()) {
                assertThat(at).as("task " + where).isEqualTo(state.step());
                assertThat(handoff.holderUnitId())
                        .as("owner " + where)
                        .isNotNull()
                        .isEqualTo(turnOf(state));
            } else {
                assertThat(at).as("end " + where).startsWith("handoff-");
                assertThat(handoff.holderUnitId()).as("owner " + where).isNull();
            }
            assertThat(handoff.due() != null).as("clock " + where).isEqualTo(state.isOpen());
            assertThat(told).as("refusals told " + where).isEqualTo(refusals);
            assertThat(refusals).as("no ping-pong " + where).isLessThanOrEqualTo(2);
        }

        private Long turnOf(HandoffState state) {
            return switch (state.side()) {
                case SENDER -> SENDER;
                case RECEIVER -> Objects.requireNonNull(handoff.receiverUnitId(), "nobody holds the letter");
                case LEAD -> LEAD;
            };
        }
    }
}

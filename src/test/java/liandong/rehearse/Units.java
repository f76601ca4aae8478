package liandong.rehearse;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import liandong.rehearse.Conduct.Kind;
import liandong.rehearse.Reporters.Reporter;

/** The hour of the units, at ten: each does about its reports what the script says for the day. */
class Units {

    private final Script script;
    private final Stage stage;
    private final Notes notes;
    private final Person lead;
    private final Consumer<String> tell;
    private final ReportFiller filler = new ReportFiller();
    private final UnitActs acts = new UnitActs();
    private final LeadActs leadActs = new LeadActs();
    private final Set<String> headLooksFirst = new HashSet<>();

    Units(Script script, Stage stage, Notes notes, Person lead, Consumer<String> tell) {
        this.script = script;
        this.stage = stage;
        this.notes = notes;
        this.lead = lead;
        this.tell = tell;
    }

    /** The clock moves to that hour only on days on which somebody acts. */
    void act(LocalDate today) throws IOException {
        boolean atWork = false;
        for (Timeline line : script.timelines().values()) {
            if (!line.actsOn(today)) {
                continue;
            }
            if (!atWork) {
                atWork = true;
                stage.moveTo(today.atTime(Timeline.UNITS_ACT, 0));
                notes.learn(stage.state("obligations"));
            }
            if (notes.id(line).isPresent()) {
                act(line, notes.id(line).get(), today);
            } else {
                tell.accept("cannot act, nobody asked: " + line.owed.key());
            }
        }
    }

    private void act(Timeline line, long id, LocalDate today) throws IOException {
        if (today.equals(line.asksOn)) {
            acts.askForMoreTime(liaison(line), id, line.wantedDue());
            told(line, "asked for more time, until " + line.wantedDue());
        }
        if (today.equals(line.sentBackOn())) {
            handIn(line, id, today);
            acts.sendBack(head(line), id);
            told(line, "sent back by its own head");
        }
        if (today.equals(line.submitsOn) || today.equals(line.againOn)) {
            handIn(line, id, today);
            if (throughHead(line)) {
                acts.letGo(head(line), id);
            }
            told(line, line.conduct.kind() == Kind.BY_PHONE ? "entered for it after a call" : "handed in");
        }
        if (today.equals(line.correctsOn)) {
            correct(line, id);
        }
    }

    private void correct(Timeline line, long id) throws IOException {
        boolean dropped = line.conduct.kind() == Kind.NEVER_CORRECTED;
        acts.askToCorrect(liaison(line), id);
        if (dropped) {
            acts.giveUpCorrecting(liaison(line), id);
            acts.askToCorrect(liaison(line), id);
        }
        notes.corrected(line, filler.handIn(liaison(line), id, draw(line) + 7));
        if (dropped) {
            acts.giveUpCorrecting(liaison(line), id);
        }
        told(line, dropped ? "not corrected after all" : "corrected");
    }

    private void handIn(Timeline line, long id, LocalDate today) throws IOException {
        if (throughHead(line) && headLooksFirst.add(line.owed.unit().name())) {
            filler.saveDraft(liaison(line), id, draw(line));
            acts.lookFirst(head(line), id);
        }
        switch (line.conduct.kind()) {
            case ZERO -> filler.handInNothing(liaison(line), id);
            case BY_PHONE -> {
                leadActs.takeCall(lead, id, today.atTime(9, 40));
                notes.typed(line, filler.handIn(lead, id, draw(line)));
                acts.confirmEntry(liaison(line), id);
            }
            case BACK_ENTERED -> {
                Map<String, String> month = acts.enterMonth(liaison(line), id, line.backEntered, draw(line));
                notes.typed(line, withOwnMonths(line.owed.unit(), today, month));
                filler.handInAsPrefilled(liaison(line), id);
            }
            default -> notes.typed(line, filler.handIn(liaison(line), id, draw(line)));
        }
    }

    /** What the server must have put there: the unit's months accepted so far, and the one entered now. */
    private Map<String, String> withOwnMonths(Reporter unit, LocalDate today, Map<String, String> entered) {
        Map<String, BigDecimal> sums = new HashMap<>();
        entered.forEach((cell, figure) -> sums.put(cell, new BigDecimal(figure)));
        for (Timeline other : script.timelines().values()) {
            if (other.owed.unit().equals(unit) && !other.owed.isSummary()) {
                other.figuresAt(today.atTime(Timeline.UNITS_ACT, 0), notes)
                        .forEach((cell, figure) -> sums.merge(cell, new BigDecimal(figure), BigDecimal::add));
            }
        }
        Map<String, String> figures = new HashMap<>();
        sums.forEach((cell, sum) -> figures.put(cell, sum.toPlainString()));
        return figures;
    }

    private boolean throughHead(Timeline line) {
        return line.conduct.kind() != Kind.BY_PHONE
                && script.headLooksFirst(line.owed.unit().name());
    }

    private static int draw(Timeline line) {
        return Math.floorMod(line.owed.key().hashCode(), 40);
    }

    private Person liaison(Timeline line) throws IOException {
        return stage.person(line.owed.unit().name(), line.owed.unit().region(), "LIAISON");
    }

    private Person head(Timeline line) throws IOException {
        return stage.person(line.owed.unit().name(), line.owed.unit().region(), "UNIT_HEAD");
    }

    private void told(Timeline line, String what) {
        tell.accept("%s %s %s: %s".formatted(line.owed.unit().name(), line.owed.itemName(), line.owed.period(), what));
    }
}

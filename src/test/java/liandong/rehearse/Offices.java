package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import liandong.rehearse.Conduct.Kind;
import liandong.rehearse.Reporters.Reporter;
import liandong.rehearse.Stage.Member;

/** The hour of the offices, at three: whoever has work in the inbox does it, the lead first and last. */
class Offices implements Decisions {

    private static final String[] MEASURES = {"INTERVIEW", "MEETING", "EXTEND"};

    private final Script script;
    private final Stage stage;
    private final Notes notes;
    private final Person lead;
    private final String leadName;
    private final Inbox inbox;
    private final MatterDesk matters;
    private final Whims whims;
    private final LeadActs leadActs = new LeadActs();
    private final Set<Long> sentBack = new HashSet<>();
    /** Compilations that no longer hold the figures in force, and who must make them anew. */
    private final Map<Long, Reporter> outdated = new LinkedHashMap<>();

    private LocalDate today;
    private int measures;

    Offices(Script script, Stage stage, Notes notes, Person lead, String leadName, OfficeDays days) {
        this.script = script;
        this.stage = stage;
        this.notes = notes;
        this.lead = lead;
        this.leadName = leadName;
        this.whims = new Whims(days, script.demandsEveryActivity());
        this.matters = new MatterDesk(script.matters(), days, () -> today, notes);
        this.inbox = new Inbox(this, matters, whims, this::rests, days, () -> today);
    }

    void act(LocalDate day) throws IOException {
        today = day;
        matters.act(stage);
        stage.moveTo(today.atTime(Timeline.OFFICES_ACT, 0));
        JsonNode state = stage.state("openWork", "proposals", "supervisions", "obligations");
        notes.learn(state);
        leaveLying(state);
        proposals(state);
        inbox.actUnasked(lead);
        if (partsWithWork(state).contains(part(leadName, "OFFICER"))) {
            inbox.work(lead);
        }
        // What the units did today may be the lead's to verify.
        if (othersWork()) {
            inbox.work(lead);
        }
        compileAnew();
    }

    private void leaveLying(JsonNode state) {
        for (JsonNode work : state.get("openWork")) {
            String source = work.get("source").asText();
            if (notes.isOurs(work)
                    && (!source.equals("remind-unit")
                            || neverArrives(work.get("source_id").asLong()))) {
                whims.see(source, work.get("link").asText(), today);
            }
        }
    }

    private boolean neverArrives(long supervisionId) {
        return notes.supervised(supervisionId)
                .filter(id -> line(id).neverArrives())
                .isPresent();
    }

    private boolean rests(String link) {
        return matters.rests(link) || whims.lies(link, today);
    }

    private void proposals(JsonNode state) throws IOException {
        for (JsonNode proposal : state.get("proposals")) {
            if (proposal.get("state").asText().equals("PROPOSED")) {
                leadActs.decide(
                        lead,
                        proposal.get("round_id").asLong(),
                        proposal.get("id").asLong(),
                        notes.approvesProposals());
            }
        }
    }

    private boolean othersWork() throws IOException {
        boolean worked = false;
        JsonNode state = stage.state("openWork");
        leaveLying(state);
        Set<String> withWork = partsWithWork(state);
        for (Member member : stage.cast()) {
            boolean leadOfficer =
                    member.unit().equals(leadName) && member.capability().equals("OFFICER");
            if (withWork.contains(part(member.unit(), member.capability())) && !leadOfficer) {
                inbox.work(stage.person(member.unit(), member.region(), member.capability()));
                worked = true;
            }
        }
        return worked;
    }

    /** Whose inbox holds more than what has its day: reports to fill, matters that rest. */
    private Set<String> partsWithWork(JsonNode state) {
        Set<String> withWork = new LinkedHashSet<>();
        for (JsonNode work : state.get("openWork")) {
            if (notes.isOurs(work)
                    && !work.get("source").asText().equals("fill-report")
                    && !rests(work.get("link").asText())) {
                withWork.add(part(work.get("unit").asText(), work.get("role").asText()));
            }
        }
        return withWork;
    }

    private static String part(String unit, String capability) {
        return unit + "|" + capability;
    }

    /** Once a compilation is published, whoever made it takes in what was corrected since. */
    private void compileAnew() throws IOException {
        for (Map.Entry<Long, Reporter> one : Map.copyOf(outdated).entrySet()) {
            Person officer = stage.person(one.getValue().name(), one.getValue().region(), "OFFICER");
            if (leadActs.supplement(officer, one.getKey())) {
                outdated.remove(one.getKey());
            }
        }
    }

    private Timeline line(long obligationId) {
        return script.timelines().get(notes.key(obligationId).orElseThrow());
    }

    @Override
    public boolean sendsBack(long obligationId) {
        return line(obligationId).againOn != null && sentBack.add(obligationId);
    }

    @Override
    public boolean grantsMoreTime(long obligationId) {
        return line(obligationId).conduct.kind() == Kind.EXTENDED;
    }

    @Override
    public boolean takesCorrection(long obligationId) {
        boolean taken = line(obligationId).conduct.kind() == Kind.CORRECTED;
        if (taken) {
            outdated.put(notes.round(obligationId), line(obligationId).owed.receiver());
        }
        return taken;
    }

    @Override
    public String measure(long supervisionId) {
        String measure = MEASURES[measures++ % MEASURES.length];
        notes.measure(supervisionId, measure);
        return measure;
    }
}

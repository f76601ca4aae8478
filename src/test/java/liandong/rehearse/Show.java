package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import liandong.rehearse.Behaviour.Conduct;
import liandong.rehearse.Behaviour.Kind;
import liandong.rehearse.Expectation.Owed;
import liandong.rehearse.Reporters.Standing;
import liandong.rehearse.Stage.Member;

/** One performance: from the launch, working day by working day, until the campaign is closed. */
class Show implements Playbook, Player.Decisions {

    private final Expectation expectation;
    private final Behaviour behaviour;
    private final OfficeDays days;
    private final Stage stage;
    private final Path planFile;
    private final Map<String, Timeline> timelines = new LinkedHashMap<>();
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<Long, Timeline> byId = new HashMap<>();
    private final Set<Long> sentBack = new HashSet<>();
    private final Set<Long> toMeeting = new HashSet<>();
    private final Set<Long> extended = new HashSet<>();
    private final Map<Long, Long> supervised = new HashMap<>();
    private final Set<String> handedIn = new HashSet<>();
    private final Map<String, Map<String, String>> typed = new HashMap<>();
    private LocalDate today;
    private long campaignId;
    private int measures;

    Show(Expectation expectation, Behaviour behaviour, OfficeDays days, Stage stage, Path planFile) {
        this.expectation = expectation;
        this.behaviour = behaviour;
        this.days = days;
        this.stage = stage;
        this.planFile = planFile;
        this.today = expectation.launch;
        for (Owed owed : expectation.owed) {
            Conduct conduct = behaviour.of(owed.unit().name(), owed.item(), owed.period());
            boolean leadsOwn = owed.unit().standing() == Standing.LEAD
                    && !behaviour.names(owed.unit().name());
            timelines.put(owed.key(), new Timeline(owed, leadsOwn ? new Conduct(Kind.ON_TIME, -1) : conduct, days));
        }
    }

    Map<String, Timeline> demanded() {
        return timelines;
    }

    void play() throws IOException {
        Player player = new Player(this, days, () -> today);
        Person lead = stage.person(expectation.leadName(), expectation.region(), "OFFICER");
        campaignId = player.launch(lead, planFile);
        tell("launched: " + expectation.title());
        LocalDate giveUp = expectation.end.plusMonths(4);
        LocalDate day = days.isOffice(today) ? today : days.shift(today, 1);
        for (; !day.isAfter(giveUp); day = days.shift(day, 1)) {
            today = day;
            unitsAct(player);
            stage.moveTo(day.atTime(Timeline.OFFICES_ACT, 0));
            officesAct(player, lead);
            if (isClosed()) {
                tell("closed");
                return;
            }
        }
        tell("given up: the campaign did not close");
    }

    /** On days on which nobody acts the clock does not stop for the units. */
    private void unitsAct(Player player) throws IOException {
        boolean atWork = false;
        for (Timeline line : timelines.values()) {
            boolean first = today.equals(line.submitsOn) && !handedIn.contains(line.owed.key());
            boolean again = today.equals(line.againOn);
            if (first || again) {
                if (!atWork) {
                    atWork = true;
                    stage.moveTo(today.atTime(Timeline.UNITS_ACT, 0));
                    learnIds(stage.state("obligations"));
                }
                Long id = ids.get(line.owed.key());
                if (id == null) {
                    tell("cannot hand in, nobody asked: " + line.owed.key());
                    continue;
                }
                handIn(player, line, id);
                handedIn.add(line.owed.key());
            }
        }
    }

    private void handIn(Player player, Timeline line, long id) throws IOException {
        Person liaison = stage.person(line.owed.unit().name(), line.owed.unit().region(), "LIAISON");
        if (line.conduct.kind() == Kind.ZERO) {
            player.handInNothing(liaison, id);
        } else {
            int draw = Math.floorMod(line.owed.key().hashCode(), 40);
            typed.put(line.owed.key(), player.handIn(liaison, id, draw));
        }
        tell("%s %s %s: handed in".formatted(line.owed.unit().name(), line.owed.itemName(), line.owed.period()));
    }

    private void learnIds(JsonNode state) {
        for (JsonNode row : state.get("obligations")) {
            if (row.get("campaign_id").asLong() == campaignId) {
                String key = row.get("item").asText() + "|" + row.get("period").asText() + "|"
                        + row.get("unit").asText();
                ids.put(key, row.get("id").asLong());
                if (timelines.containsKey(key)) {
                    byId.put(row.get("id").asLong(), timelines.get(key));
                }
            }
        }
    }

    private void officesAct(Player player, Person lead) throws IOException {
        JsonNode state = stage.state("openWork", "proposals", "supervisions", "obligations");
        learnIds(state);
        for (JsonNode supervision : state.get("supervisions")) {
            supervised.put(
                    supervision.get("id").asLong(),
                    supervision.get("obligation_id").asLong());
        }
        for (JsonNode proposal : state.get("proposals")) {
            if (proposal.get("state").asText().equals("PROPOSED")) {
                player.decide(
                        lead,
                        proposal.get("round_id").asLong(),
                        proposal.get("id").asLong());
            }
        }
        if (unitsWithWork(state).contains(expectation.leadName())) {
            player.work(lead);
        }
        boolean othersWorked = false;
        Set<String> withWork = unitsWithWork(stage.state("openWork"));
        for (Member member : stage.cast()) {
            boolean leadOfficer = member.unit().equals(expectation.leadName())
                    && member.capability().equals("OFFICER");
            if (withWork.contains(member.unit()) && !leadOfficer) {
                player.work(stage.person(member.unit(), member.region(), member.capability()));
                othersWorked = true;
            }
        }
        // What the units did today may be the lead's to verify.
        if (othersWorked) {
            player.work(lead);
        }
    }

    /** Whose inbox holds more than reports to fill, which have their day. */
    private Set<String> unitsWithWork(JsonNode state) {
        Set<String> withWork = new LinkedHashSet<>();
        for (JsonNode work : state.get("openWork")) {
            if (work.path("campaign_id").asLong() == campaignId
                    && !work.get("source").asText().equals("fill-report")) {
                withWork.add(work.get("unit").asText());
            }
        }
        return withWork;
    }

    private boolean isClosed() throws IOException {
        for (JsonNode campaign : stage.state("campaigns").get("campaigns")) {
            if (campaign.get("id").asLong() == campaignId) {
                return campaign.get("state").asText().equals("CLOSED");
            }
        }
        return false;
    }

    private void tell(String text) {
        System.out.println(today + "  " + text);
    }

    @Override
    public boolean sendsBack(long obligationId) {
        Timeline line = byId.get(obligationId);
        return line != null && line.againOn != null && sentBack.add(obligationId);
    }

    @Override
    public String measure(long supervisionId) {
        long obligationId = supervised.getOrDefault(supervisionId, 0L);
        String measure = new String[] {"INTERVIEW", "MEETING", "EXTEND"}[measures++ % 3];
        if (measure.equals("MEETING")) {
            toMeeting.add(obligationId);
        } else if (measure.equals("EXTEND")) {
            extended.add(obligationId);
        }
        return measure;
    }

    @Override
    public boolean approvesProposals() {
        return behaviour.approvesProposals();
    }

    @Override
    public long campaignId() {
        return campaignId;
    }

    @Override
    public Set<Long> toMeeting() {
        return toMeeting;
    }

    @Override
    public Set<Long> extended() {
        return extended;
    }

    @Override
    public Map<String, String> typed(String key) {
        return typed.getOrDefault(key, Map.of());
    }
}

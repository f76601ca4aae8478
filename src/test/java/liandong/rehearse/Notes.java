package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the players write down while they play: what they did, and by which id the server knows it. */
class Notes implements Playbook {

    private final boolean approvesProposals;
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<Long, String> keys = new HashMap<>();
    private final Map<Long, Long> rounds = new HashMap<>();
    private final Map<Long, Long> supervised = new HashMap<>();
    private final Map<String, Map<String, String>> typed = new HashMap<>();
    private final Map<String, Map<String, String>> corrected = new HashMap<>();
    private final Set<Long> toMeeting = new HashSet<>();
    private final Set<Long> extended = new HashSet<>();
    private final Map<String, String> pages = new HashMap<>();
    private final Map<String, List<Done>> done = new HashMap<>();
    private long campaignId;

    Notes(boolean approvesProposals) {
        this.approvesProposals = approvesProposals;
    }

    void launched(long campaign) {
        campaignId = campaign;
    }

    boolean isOurs(JsonNode row) {
        return row.path("campaign_id").asLong() == campaignId;
    }

    /** From the parts {@code obligations} and {@code supervisions}, as far as they were asked for. */
    void learn(JsonNode state) {
        for (JsonNode row : state.path("obligations")) {
            if (isOurs(row)) {
                ids.put(Evidence.key(row), row.get("id").asLong());
                keys.put(row.get("id").asLong(), Evidence.key(row));
                rounds.put(row.get("id").asLong(), row.get("round_id").asLong());
            }
        }
        for (JsonNode row : state.path("supervisions")) {
            supervised.put(row.get("id").asLong(), row.get("obligation_id").asLong());
        }
    }

    Optional<Long> id(Timeline line) {
        return Optional.ofNullable(ids.get(line.owed.key()));
    }

    Optional<String> key(long obligationId) {
        return Optional.ofNullable(keys.get(obligationId));
    }

    /** Which obligation is supervised there. */
    Optional<Long> supervised(long supervisionId) {
        return Optional.ofNullable(supervised.get(supervisionId));
    }

    long round(long obligationId) {
        return rounds.get(obligationId);
    }

    void typed(Timeline line, Map<String, String> figures) {
        typed.put(line.owed.key(), figures);
    }

    void corrected(Timeline line, Map<String, String> figures) {
        corrected.put(line.owed.key(), figures);
    }

    /** The lead decided on a measure about a supervised report. */
    void measure(long supervisionId, String measure) {
        long obligationId = supervised.getOrDefault(supervisionId, 0L);
        if (measure.equals("MEETING")) {
            toMeeting.add(obligationId);
        } else if (measure.equals("EXTEND")) {
            extended.add(obligationId);
        }
    }

    void begun(Matter matter, String page) {
        pages.put(matter.subject(), page);
    }

    /** Where it is dealt with, once it was begun. */
    Optional<String> page(Matter matter) {
        return Optional.ofNullable(pages.get(matter.subject()));
    }

    void did(Matter matter, String what, LocalDateTime at) {
        done.computeIfAbsent(matter.subject(), subject -> new ArrayList<>()).add(new Done(what, at));
    }

    @Override
    public Optional<Long> matter(String subject) {
        return Optional.ofNullable(pages.get(subject)).map(page -> Long.valueOf(page.replaceAll("\\D", "")));
    }

    @Override
    public List<Done> done(String subject) {
        return done.getOrDefault(subject, List.of());
    }

    @Override
    public long campaignId() {
        return campaignId;
    }

    @Override
    public boolean approvesProposals() {
        return approvesProposals;
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

    @Override
    public Map<String, String> corrected(String key) {
        return corrected.getOrDefault(key, Map.of());
    }
}

package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import liandong.rehearse.Reporters.Standing;

/** What is overdue at T+5 stands on an agenda once (议题); of a unit of equal rank when the lead approved it. */
class DemandedAgenda implements Demand {

    @Override
    public void check(Evidence evidence, Differences differences) {
        Map<Long, Long> counted = counted(evidence);
        evidence.eachReport((line, id) -> {
            if (evidence.playbook.extended().contains(id)) {
                return;
            }
            String key = line.owed.key();
            boolean asMeasure = evidence.playbook.toMeeting().contains(id);
            boolean demanded = asMeasure || demanded(line, evidence);
            long items = counted.getOrDefault(id, 0L);
            if (demanded && items == 0) {
                differences.add("%s: overdue at T+5, but on no agenda", key);
            } else if (!demanded && items > 0) {
                differences.add("%s: on the agenda without cause", key);
            } else if (items > 1 && !asMeasure) {
                differences.add("%s: filed %d times for the agenda", key, items);
            }
        });
    }

    private static boolean demanded(Timeline line, Evidence evidence) {
        Standing standing = line.owed.unit().standing();
        boolean approved = standing == Standing.PEER
                && evidence.playbook.approvesProposals()
                && line.owesAt(line.rung(5).withHour(Timeline.OFFICES_ACT).withMinute(0));
        return line.reaches("T+5") && (standing == Standing.BELOW || approved);
    }

    private static Map<Long, Long> counted(Evidence evidence) {
        Map<Long, Long> counted = new HashMap<>();
        for (JsonNode row : evidence.state.get("agenda")) {
            if (row.path("source").asText().equalsIgnoreCase("report") && !row.has("carried_from")) {
                counted.merge(row.get("source_id").asLong(), 1L, Long::sum);
            }
        }
        return counted;
    }
}

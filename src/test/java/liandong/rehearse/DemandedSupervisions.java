package liandong.rehearse;

import java.time.LocalDateTime;
import java.util.List;

/** What is overdue at T+1 is supervised from that morning on (督办), once; nothing else is. */
class DemandedSupervisions implements Demand {

    @Override
    public void check(Evidence evidence, Differences differences) {
        evidence.eachReport((line, id) -> {
            if (evidence.playbook.extended().contains(id)) {
                return;
            }
            String key = line.owed.key();
            List<LocalDateTime> found = evidence.rows("supervisions", id).stream()
                    .map(row -> LocalDateTime.parse(row.get("started_at").asText()))
                    .toList();
            List<LocalDateTime> wanted = line.reaches("T+1") ? List.of(line.rung(1)) : List.of();
            if (!wanted.isEmpty() && found.isEmpty()) {
                differences.add("%s: should be supervised from %s, is not", key, wanted.get(0));
            } else if (!wanted.equals(found)) {
                differences.add("%s: supervised from %s, should be %s", key, found, wanted);
            }
        });
    }
}

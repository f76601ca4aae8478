package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import liandong.rehearse.Conduct.Kind;

/** What a unit's head wants to see first went through the head (本单位审核), and who told the liaison by mail what was sent back. */
class DemandedOwnReviews implements Demand {

    /** The copy of the first one that the liaison then changes. */
    private static final int SECOND_REVISION = 2;

    @Override
    public void check(Evidence evidence, Differences differences) {
        StreamSupport.stream(evidence.state.get("obligations").spliterator(), false)
                .filter(row -> evidence.demanded.containsKey(Evidence.key(row)))
                .forEach(row -> check(evidence.demanded.get(Evidence.key(row)), row, evidence, differences));
    }

    private static void check(Timeline line, JsonNode row, Evidence evidence, Differences differences) {
        boolean throughHead = evidence.script.headLooksFirst(line.owed.unit().name())
                && line.conduct.kind() != Kind.BY_PHONE
                && !line.neverArrives();
        differences.unlessSame(
                line.owed.key(),
                "went through the unit's head",
                throughHead,
                row.get("own_review").asBoolean());
        if (line.sentBackOn() != null) {
            evidence.demandMail(
                    line,
                    line.owed.unit(),
                    "LIAISON",
                    "sent-back:" + row.get("id").asText() + ":" + SECOND_REVISION,
                    line.sentBackOn().atTime(Timeline.UNITS_ACT, 0),
                    differences);
        }
    }
}

package liandong.rehearse;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Months for which no report was asked were entered where demanded (补录), and no others. That a summary then holds them is
 * {@link DemandedCompilations}.
 */
class DemandedBackEntries implements Demand {

    @Override
    public void check(Evidence evidence, Differences differences) {
        Set<String> wanted = evidence.demanded.values().stream()
                .filter(line -> line.backEntered != null)
                .map(line -> line.owed.unit().name() + " " + line.backEntered + " on " + line.submitsOn)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = StreamSupport.stream(
                        evidence.state.get("backEntries").spliterator(), false)
                .map(row -> row.get("unit").asText() + " " + row.get("period").asText() + " on "
                        + row.get("entered_at").asText().replaceFirst("T.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        differences.unlessSame("months entered without a report", "units and months", wanted, found);
    }
}

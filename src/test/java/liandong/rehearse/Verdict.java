package liandong.rehearse;

import java.util.List;

/** Compares what came of a rehearsal with what plan and behaviour demanded, topic by topic. */
class Verdict {

    private static final List<Demand> DEMANDS = List.of(
            new DemandedReports(),
            new DemandedReminders(),
            new DemandedHeadCopies(),
            new DemandedSupervisions(),
            new DemandedAgenda(),
            new DemandedExtensions(),
            new DemandedOwnReviews(),
            new DemandedProxyEntries(),
            new DemandedCorrections(),
            new DemandedBackEntries(),
            new DemandedCompilations(),
            new DemandedMatters(),
            new DemandedHandovers(),
            new DemandedEnd());

    private Verdict() {}

    /** Each difference is a sentence. */
    static List<String> differences(Evidence evidence) {
        Differences differences = new Differences();
        DEMANDS.forEach(demand -> demand.check(evidence, differences));
        return differences.all();
    }
}

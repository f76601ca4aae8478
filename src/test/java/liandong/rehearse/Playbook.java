package liandong.rehearse;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the players did of their own will, as far as the verdict must know it. */
interface Playbook {

    long campaignId();

    boolean approvesProposals();

    /** Obligations that the lead sent to the liaison meeting as a measure. */
    Set<Long> toMeeting();

    /** Obligations whose due day the lead moved as a measure. */
    Set<Long> extended();

    /** The figures of a report as its unit handed it in (by item, period and unit), by name of the cell. */
    Map<String, String> typed(String key);

    /** The figures with which its unit corrected it after it was accepted. */
    Map<String, String> corrected(String key);

    /** One thing done about a matter. */
    record Done(String what, LocalDateTime at) {}

    /** By which id the server knows the matter about that subject; empty when it was never begun. */
    Optional<Long> matter(String subject);

    /** What was done about it, in the words of its course. */
    List<Done> done(String subject);

    /** When that was done about it. */
    default List<LocalDateTime> done(String subject, String what) {
        return done(subject).stream()
                .filter(one -> one.what().equals(what))
                .map(Done::at)
                .toList();
    }
}

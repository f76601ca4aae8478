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

    /** By which id the server knows the clue about that subject; empty when it was never handed over. */
    Optional<Long> clue(String subject);

    /** When that was done about it: letter, designated, signed, more, supplied, refused, accepted, result, withdrawn. */
    List<LocalDateTime> clueEvents(String subject, String what);
}

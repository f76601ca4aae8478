package liandong.rehearse;

import java.util.Map;
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
}

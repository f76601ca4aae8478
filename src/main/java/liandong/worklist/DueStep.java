package liandong.worklist;

import java.time.LocalDate;

/**
 * The step at which a matter stands (办理环节) and the end of which day it is due.
 *
 * @param step element id of its task, which is the source of its work item
 * @param subjectId of the matter, which is the work item's source id
 */
public record DueStep(String step, long subjectId, LocalDate due) {}

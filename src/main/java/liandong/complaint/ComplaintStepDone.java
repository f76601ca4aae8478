package liandong.complaint;

/**
 * A step was done (环节办结).
 *
 * @param step element id of the task
 * @param outcome the way the process goes on
 */
public record ComplaintStepDone(long complaintId, String step, String outcome) {}

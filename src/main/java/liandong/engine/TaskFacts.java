package liandong.engine;

/**
 * What the engine knows of a user task at the moment it is created (用户任务).
 *
 * @param processKey e.g. {@code report}
 * @param taskKey element id, e.g. {@code fill-report}
 * @param businessKey of the process instance: the id of the domain row it is about, in decimal
 */
public record TaskFacts(String taskId, String processKey, String taskKey, String businessKey) {

    /** The id of the domain row the process instance is about. */
    public long subjectId() {
        return Long.parseLong(businessKey);
    }
}

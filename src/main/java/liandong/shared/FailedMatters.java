package liandong.shared;

/** What a module gave up and the administrator has to see to (失败事项), told beside the failed steps of processes. */
public interface FailedMatters {

    int count();

    /** Says what they are; takes the count. */
    String messageKey();

    /** Where they are dealt with. */
    String link();
}

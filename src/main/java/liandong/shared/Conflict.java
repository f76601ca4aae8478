package liandong.shared;

/**
 * Somebody else was faster (保存冲突): the row changed since it was read. Answered as 409 with who it was; nothing typed
 * is lost.
 */
public class Conflict extends Refused {

    public Conflict(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}

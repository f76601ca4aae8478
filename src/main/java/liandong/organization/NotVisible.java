package liandong.organization;

/** Nothing here for this viewer; answered as 404, whether the object exists or not. */
public class NotVisible extends RuntimeException {

    public NotVisible() {
        super("not visible to this viewer");
    }
}

package liandong.organization;

/** Name or address have to wait (尝试过于频繁); the same for known and unknown names. */
public class TooManyAttempts extends RuntimeException {

    public TooManyAttempts() {
        super("too many attempts");
    }
}

package liandong.notification;

import java.util.Collection;
import java.util.Set;

/** Which work is still to be done (SPI, answered by the worklist and by whoever reminds of much work in one line). */
public interface OpenWork {

    /** Those of the item keys ({@code source:sourceId}) whose work is still open. */
    Set<String> stillOpen(Collection<String> itemKeys);
}

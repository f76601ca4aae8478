package liandong.rehearse;

import java.io.IOException;
import liandong.rehearse.Reporters.Reporter;
import org.jsoup.nodes.Document;

/** How the matters of one kind are dealt with on their pages (办理). */
interface Paperwork {

    /** A liaison begins it; answers its page. */
    Document begin(Person liaison, Matter matter, Document blank) throws IOException;

    /**
     * Does that, where the page offers it to this person.
     *
     * @param before how often it was done already
     */
    boolean act(Person person, Document page, Matter matter, String what, int before) throws IOException;

    /** Whose liaison does that of its own will; null when it comes from the inbox. */
    default Reporter unasked(Matter matter, String what) {
        return what.equals("withdrawn") ? matter.from() : null;
    }
}

package liandong.race;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * What one act was answered (应答).
 *
 * @param status of the page; 0 for the engine, 500 for whatever nobody caught
 * @param text where it leads to, or what was wrong
 */
public record Answer(int status, String text) {

    private static final int SEE_OTHER = 302;

    static Answer to(Act act) {
        try {
            MockHttpServletResponse page = act.perform();
            return page == null
                    ? new Answer(0, "engine")
                    : new Answer(page.getStatus(), String.valueOf(page.getRedirectedUrl()));
        } catch (Exception | AssertionError uncaught) {
            StringWriter trace = new StringWriter();
            uncaught.printStackTrace(new PrintWriter(trace));
            return new Answer(500, trace.toString());
        }
    }

    /** Done: the browser is sent on to the next page. */
    public boolean isDone() {
        return status == SEE_OTHER;
    }

    /** 404 is the answer to whoever has nothing to do with it any more. */
    boolean isPolite() {
        return status == 0 || isDone() || status == 404 || status == 409 || status == 422;
    }
}

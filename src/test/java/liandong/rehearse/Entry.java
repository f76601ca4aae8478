package liandong.rehearse;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What is entered to do one thing on a page (填写).
 *
 * @param form end of the form's address
 * @param button value of the button pressed; "" for the form's only one
 */
record Entry(String form, String button, Map<String, String> fields) {

    /** @param fields names and values in turn */
    static Entry of(String form, String button, String... fields) {
        Map<String, String> filled = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            filled.put(fields[i], fields[i + 1]);
        }
        return new Entry(form, button, filled);
    }

    /** Sends it where the page offers that. */
    boolean send(Person person, Document page) throws IOException {
        Element offered = page.selectFirst("main form[action$='/" + form + "']");
        if (offered != null) {
            person.submit(offered, fields, button.isEmpty() ? null : Pages.choice(offered, button));
        }
        return offered != null;
    }
}

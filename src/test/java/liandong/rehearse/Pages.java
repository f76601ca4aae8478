package liandong.rehearse;

import java.io.IOException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds forms and buttons on pages as they are shown. */
final class Pages {

    private Pages() {}

    /** A form that this person may press now, or null. */
    static Element offered(Document page, String ending) {
        return page.selectFirst("main form[action$='" + ending + "']:has(button)");
    }

    static Element form(Document page, String ending) throws IOException {
        Element outside = page.selectFirst("main button[form][formaction$='" + ending + "']");
        Element form = outside != null
                ? page.getElementById(outside.attr("form"))
                : page.selectFirst(
                        "main form[action$='" + ending + "'], main form:has(button[formaction$='" + ending + "'])");
        if (form == null) {
            throw new IOException("No form " + ending + " on " + page.location() + ": "
                    + page.select("main").text());
        }
        return form;
    }

    static Element formWith(Document page, String field) throws IOException {
        Element form = page.selectFirst("main form:has([name=" + field + "])");
        if (form == null) {
            throw new IOException("No form with " + field + " on " + page.location() + ": "
                    + page.select("main").text());
        }
        return form;
    }

    /** The button that sends to that address, within its form or beside it. */
    static Element button(Element form, String ending) {
        return form.ownerDocument().selectFirst("button[formaction$='" + ending + "']");
    }

    /** The button that decides so. */
    static Element choice(Element form, String act) {
        return form.selectFirst("button[value=" + act + "]");
    }
}

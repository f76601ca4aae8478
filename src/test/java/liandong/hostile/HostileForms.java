package liandong.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import liandong.shared.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends hostile texts through forms (恶意输入试验) and writes down what falls. Every try is rolled back, so that each form
 * is tried from the same state.
 */
@Component
class HostileForms {

    private final Visitor visitor;
    private final StoredText stored;
    private final TransactionTemplate transaction;
    final Map<String, FoundForm> found = new LinkedHashMap<>();
    final Set<String> fallen = new TreeSet<>();

    HostileForms(Visitor visitor, StoredText stored, TransactionTemplate transaction) {
        this.visitor = visitor;
        this.stored = stored;
        this.transaction = transaction;
    }

    /** Tries all forms that these people come by and that were not tried before. */
    void tryFormsOf(String... usernames) {
        for (String username : usernames) {
            for (FoundForm form : visitor.forms(username)) {
                String route = visitor.route("POST", form.action());
                String key = route + " "
                        + form.texts().stream()
                                .map(text -> text.replaceAll("\\d+", ""))
                                .toList();
                if (route != null && !found.containsKey(key)) {
                    found.put(key, form);
                    tryTexts(form, route);
                }
            }
        }
    }

    /** Sends a form that was found earlier, in earnest, so that the work goes on. */
    void send(FoundForm form) {
        MockHttpServletResponse answer = visitor.post(form.username(), form.action(), form.filledIn());
        if (answer.getStatus() != 302) {
            throw new AssertionError(form + " " + answer.getStatus() + " "
                    + Jsoup.parse(Visitor.html(answer)).select("main").text());
        }
    }

    private void tryTexts(FoundForm form, String route) {
        for (HostileText text : HostileText.ALL) {
            for (String field : form.texts()) {
                transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    tryOne(form, route, field, text);
                });
            }
        }
    }

    private void tryOne(FoundForm form, String route, String field, HostileText text) {
        String where = route + " " + field + " " + text + ": ";
        MockHttpServletResponse answer;
        try {
            answer = visitor.post(form.username(), form.action(), form.with(field, text.text()));
            if (answer.getStatus() >= 500) {
                fallen.add(where + answer.getStatus());
            }
            if (answer.getStatus() == 302) {
                stored.problems(text).forEach(problem -> fallen.add(where + problem));
                look(where, visitor.get(form.username(), form.page()), null, text);
            } else {
                look(where, answer, field, text);
            }
        } catch (AssertionError | RuntimeException e) {
            fallen.add(where + deepest(e));
        }
    }

    /** Nothing of the text is markup or was calculated, and a refused text is still in its field. */
    private void look(String where, MockHttpServletResponse answer, @Nullable String field, HostileText text) {
        if (!String.valueOf(answer.getContentType()).startsWith("text/html")) {
            return;
        }
        Document page = Jsoup.parse(Visitor.html(answer));
        if (!page.select("script:not([src]), iframe, [onerror], [onload], a[href^=javascript], img[src=x]")
                .isEmpty()) {
            fallen.add(where + "markup on " + answer.getStatus());
        }
        if (page.outerHtml().contains(HostileText.CALCULATED)) {
            fallen.add(where + "calculated");
        }
        if (field != null && answer.getStatus() == 422 && !text.isLong() && !isKept(page, field, text)) {
            fallen.add(where + "not kept");
        }
        if (field != null
                && answer.getStatus() == 422
                && page.select("#problems, .problems, [role=alert]").isEmpty()) {
            fallen.add(where + "refused without a reason");
        }
    }

    private static boolean isKept(Document page, String field, HostileText text) {
        List<Element> fields = new ArrayList<>(page.select("input, textarea"));
        fields.removeIf(element -> !element.attr("name").equals(field));
        return fields.isEmpty()
                || fields.stream().anyMatch(element -> {
                    String kept = element.normalName().equals("textarea") ? element.wholeText() : element.val();
                    return element.attr("type").equals("password") || kept.contains(HostileText.MARK);
                });
    }

    private static String deepest(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = PlainText.visible(String.valueOf(cause.getMessage())).replaceAll("\\s+", " ");
        return cause.getClass().getSimpleName() + " " + message.substring(0, Math.min(160, message.length()));
    }
}

package liandong.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import liandong.shared.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;

/** Sends one form with hostile texts in it (逐项试填) and writes down what falls. */
@Component
class HostileTry {

    final Set<String> fallen = new TreeSet<>();
    private final Visitor visitor;
    private final StoredText stored;
    private int turn;

    HostileTry(Visitor visitor, StoredText stored) {
        this.visitor = visitor;
        this.stored = stored;
    }

    /** One of each sort of harm, and one of the others in turn. */
    List<HostileText> textsForOne() {
        List<HostileText> texts = new ArrayList<>(HostileText.FOR_EVERY_FIELD);
        texts.add(next(HostileText.FOR_SOME_FIELD));
        return texts;
    }

    private HostileText next(List<HostileText> texts) {
        return texts.get(turn++ % texts.size());
    }

    /** As somebody would fill it in. */
    MockHttpServletResponse plausible(FoundForm form, Map<String, String> words) {
        try {
            return visitor.post(form.username(), form.action(), words);
        } catch (AssertionError e) {
            fallen.add(form.action() + " " + words + ": " + deepest(e));
            MockHttpServletResponse failed = new MockHttpServletResponse();
            failed.setStatus(500);
            return failed;
        }
    }

    void tryText(FoundForm form, String route, String field, HostileText text) {
        String where = route + " " + field + " " + text + ": ";
        try {
            MockHttpServletResponse answer =
                    visitor.post(form.username(), form.action(), form.with(Set.of(field), text.text()));
            if (answer.getStatus() >= 500) {
                fallen.add(where + answer.getStatus());
            }
            if (answer.getStatus() == 302) {
                stored.problems().forEach(problem -> fallen.add(where + problem));
                look(where, visitor.get(form.username(), form.page()), null, text);
            } else if (!text.isLong()) {
                look(where, answer, field, text);
            }
        } catch (AssertionError | RuntimeException e) {
            fallen.add(where + deepest(e));
        }
    }

    /** Odd characters are refused before the form is read, so all its fields can be tried at once. */
    void tryOdd(FoundForm form, String route, Set<String> fields) {
        if (fields.isEmpty()) {
            return;
        }
        HostileText odd = next(HostileText.ODD);
        MockHttpServletResponse answer = visitor.post(form.username(), form.action(), form.with(fields, odd.text()));
        if (answer.getStatus() != 422) {
            fallen.add(route + " " + odd + ": " + answer.getStatus());
        }
        fields.forEach(field -> look(route + " " + field + " " + odd + ": ", answer, field, odd));
    }

    void tryFileName(FoundForm form, String route, String file) {
        HostileText name = HostileText.FILE_NAME;
        String where = route + " " + file + ": ";
        MockHttpServletResponse answer =
                visitor.upload(form.username(), form.action(), form.filledIn(), file, name.text());
        if (answer.getStatus() != 302 && answer.getStatus() != 422) {
            fallen.add(where + answer.getStatus());
        }
        look(where, answer.getStatus() == 302 ? visitor.get(form.username(), form.page()) : answer, null, name);
    }

    /** Nothing of the text is markup or was calculated, and a refused text is still in its field, with a reason. */
    private void look(String where, MockHttpServletResponse answer, @Nullable String field, HostileText text) {
        harm(answer).forEach(harm -> fallen.add(where + harm));
        if (field == null || answer.getStatus() != 422 || !isPage(answer)) {
            return;
        }
        Document page = Jsoup.parse(Visitor.html(answer));
        if (!isKept(page, field, text)) {
            fallen.add(where + "not kept");
        }
        if (page.select("#problems, .problems, [role=alert]").isEmpty()) {
            fallen.add(where + "refused without a reason");
        }
    }

    /** What no page may have, whatever was sent. */
    static List<String> harm(MockHttpServletResponse answer) {
        String html = isPage(answer) ? Visitor.html(answer) : "";
        if (Stream.of(HostileText.MARK, HostileText.CALCULATED, "hostile(").noneMatch(html::contains)) {
            return List.of();
        }
        Document page = Jsoup.parse(html);
        List<String> harm = new ArrayList<>();
        if (!page.select("script:not([src]), iframe, [onerror], [onload], a[href^=javascript], img[src=x]")
                .isEmpty()) {
            harm.add("markup on " + answer.getStatus());
        }
        if (page.outerHtml().contains(HostileText.CALCULATED)) {
            harm.add("calculated");
        }
        return harm;
    }

    private static boolean isPage(MockHttpServletResponse answer) {
        return String.valueOf(answer.getContentType()).startsWith("text/html");
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

    static String deepest(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = PlainText.visible(String.valueOf(cause.getMessage())).replaceAll("\\s+", " ");
        return cause.getClass().getSimpleName() + " " + message.substring(0, Math.min(160, message.length()));
    }
}

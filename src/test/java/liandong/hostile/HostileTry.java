package liandong.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import liandong.shared.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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

    /** For each of these fields another of the texts that are shared out. */
    Map<String, HostileText> sharedOut(Set<String> fields) {
        Map<String, HostileText> texts = new LinkedHashMap<>();
        fields.forEach(field -> texts.put(field, next(HostileText.FOR_SOME_FIELD)));
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

    /** Sends these texts in their fields, the others as somebody would fill them in; returns the status of the answer. */
    int tryTexts(FoundForm form, String route, Map<String, HostileText> texts) {
        String where = route + " " + texts + ": ";
        try {
            MockHttpServletResponse answer = visitor.post(form.username(), form.action(), form.with(texts));
            if (answer.getStatus() >= 500) {
                fallen.add(where + answer.getStatus());
            }
            if (answer.getStatus() == 302) {
                stored.problems().forEach(problem -> fallen.add(where + problem));
                look(where, visitor.get(form.username(), form.page()), Set.of());
            } else if (texts.values().stream().noneMatch(HostileText::isLong)) {
                look(where, answer, texts.keySet());
            }
            return answer.getStatus();
        } catch (AssertionError | RuntimeException e) {
            fallen.add(where + deepest(e));
            return 500;
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
        look(route + " " + odd + ": ", answer, fields);
    }

    void tryFileName(FoundForm form, String route, String file) {
        HostileText name = HostileText.FILE_NAME;
        String where = route + " " + file + ": ";
        MockHttpServletResponse answer =
                visitor.upload(form.username(), form.action(), form.filledIn(), file, name.text());
        if (answer.getStatus() != 302 && answer.getStatus() != 422) {
            fallen.add(where + answer.getStatus());
        }
        look(where, answer.getStatus() == 302 ? visitor.get(form.username(), form.page()) : answer, Set.of());
    }

    /** Nothing of the text is markup or was calculated, and a refused text is still in its field, with a reason. */
    private void look(String where, MockHttpServletResponse answer, Set<String> fields) {
        harm(answer).forEach(harm -> fallen.add(where + harm));
        if (fields.isEmpty() || answer.getStatus() != 422 || !isPage(answer)) {
            return;
        }
        Document page = Jsoup.parse(Visitor.html(answer));
        fields.stream().filter(field -> !isKept(page, field)).forEach(field -> fallen.add(where + field + " not kept"));
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

    /** A hidden number is the page's own: nobody wrote it, and the page may write it again. */
    private static boolean isKept(Document page, String field) {
        List<Element> fields = new ArrayList<>(page.select("input, textarea"));
        fields.removeIf(element -> !element.attr("name").equals(field));
        return fields.isEmpty()
                || fields.stream().anyMatch(element -> {
                    String kept = element.normalName().equals("textarea") ? element.wholeText() : element.val();
                    return element.attr("type").equals("password")
                            || element.attr("type").equals("hidden") && kept.matches("\\d+")
                            || kept.contains(HostileText.MARK);
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

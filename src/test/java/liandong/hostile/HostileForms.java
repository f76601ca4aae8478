package liandong.hostile;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import liandong.engine.DueJobs;
import org.jsoup.Jsoup;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Comes by forms (恶意输入试验) and has hostile texts tried on each. A form is then sent with plausible words to see which
 * forms come after it. All of this is rolled back, so that each form is tried from the same state.
 */
@Component
class HostileForms {

    private static final int DEEPEST = 3;

    private final TextFields declared;
    private final Visitor visitor;
    private final HostileTry hostile;
    private final DueJobs jobs;
    private final TransactionTemplate nested;
    private final Set<String> found = new HashSet<>();
    private final Set<String> desks = new HashSet<>();
    private final Map<String, Set<String>> tried = new TreeMap<>();

    HostileForms(
            TextFields declared,
            Visitor visitor,
            HostileTry hostile,
            DueJobs jobs,
            PlatformTransactionManager transactions) {
        this.declared = declared;
        this.visitor = visitor;
        this.hostile = hostile;
        this.jobs = jobs;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Tries all forms that these people come by. */
    void tryAllOf(List<String> people) {
        people.forEach(username -> tryNew(visitor.forms(username), 0));
    }

    /** Tries the forms that appeared with a scene: on its pages, and where anybody's new work leads. */
    void tryAfter(Stage stage) {
        tryNew(stage.answered(), 0);
        List<String> touched = stage.touched();
        for (String username : stage.people()) {
            Set<String> pages = new LinkedHashSet<>(touched);
            visitor.links(username, "/tasks").forEach((work, page) -> {
                if (!page.startsWith("/tasks") && desks.add(username + " " + work)) {
                    pages.add(page);
                }
            });
            pages.forEach(page -> tryNew(visitor.formsFrom(username, page), 0));
        }
    }

    /** What fell, in words. */
    Set<String> fallen() {
        return hostile.fallen;
    }

    /** What the controllers take and nobody tried. */
    Set<String> untried() {
        Set<String> untried = new TreeSet<>();
        declared.all().forEach((route, texts) -> {
            Set<String> here = tried.getOrDefault(route, Set.of());
            texts.stream()
                    .filter(text -> text.equals(TextFields.ANY) ? here.isEmpty() : !here.contains(text))
                    .forEach(text -> untried.add(route + " " + text));
        });
        return untried;
    }

    private void tryNew(List<FoundForm> forms, int depth) {
        for (FoundForm form : forms) {
            String route = form.isPost() ? visitor.route("POST", form.action()) : null;
            if (route != null && found.add(form.kind() + form.texts())) {
                tryTexts(form, route);
                if (depth < DEEPEST && !goesOn(form, form.filledIn(), depth)) {
                    goesOn(form, form.onOtherDays(), depth);
                }
            }
        }
    }

    /** Whether these words are taken; then the forms that come next are tried. */
    private boolean goesOn(FoundForm form, Map<String, String> words, int depth) {
        return Boolean.TRUE.equals(nested.execute(status -> {
            MockHttpServletResponse answer = hostile.plausible(form, words);
            if (answer.getStatus() == 302) {
                jobs.run();
            }
            if (!isSpoilt(status)) {
                tryNew(formsAfter(form, answer), depth + 1);
            }
            status.setRollbackOnly();
            return answer.getStatus() != 422;
        }));
    }

    /** A refusal inside leaves a transaction in which nothing more can be tried. */
    private static boolean isSpoilt(TransactionStatus status) {
        return ((DefaultTransactionStatus) status).isGlobalRollbackOnly();
    }

    /** Forms of the answer, or of the pages where it leads. */
    private List<FoundForm> formsAfter(FoundForm form, MockHttpServletResponse answer) {
        if (answer.getStatus() != 302) {
            return FoundForm.on(form.username(), form.page(), Jsoup.parse(Visitor.html(answer)));
        }
        return Stream.of(form.page(), String.valueOf(answer.getRedirectedUrl()))
                .map(page -> page.replaceFirst("#.*", ""))
                .distinct()
                .flatMap(page -> visitor.formsOn(form.username(), page).stream())
                .toList();
    }

    /** Each text of this form once, and what no form of its address showed yet. */
    private void tryTexts(FoundForm form, String route) {
        Set<String> here = tried.computeIfAbsent(route, key -> new TreeSet<>());
        Set<String> texts = new TreeSet<>(declared.of(route));
        texts.removeAll(here);
        form.texts().stream()
                .filter(text -> found.add(form.kind() + " " + text))
                .forEach(texts::add);
        texts.remove(TextFields.ANY);
        form.files().forEach(texts::remove);
        tryEach(form, route, texts);
        rolledBack(() -> hostile.tryOdd(form, route, texts));
        form.files().forEach(file -> rolledBack(() -> hostile.tryFileName(form, route, file)));
        here.addAll(texts);
        here.addAll(form.files());
    }

    /** One text in each field alone; then all fields together that were answered alike, so that none hides another. */
    private void tryEach(FoundForm form, String route, Set<String> fields) {
        HostileText first = HostileText.FOR_EVERY_FIELD.get(0);
        Map<Integer, Set<String>> alike = new TreeMap<>();
        fields.forEach(field -> alike.computeIfAbsent(
                        tryText(form, route, Map.of(field, first)), key -> new TreeSet<>())
                .add(field));
        alike.forEach((status, together) -> {
            HostileText.FOR_EVERY_FIELD.stream()
                    .skip(1)
                    .forEach(text -> tryTogether(form, route, status, all(together, text)));
            tryTogether(form, route, status, hostile.sharedOut(together));
        });
    }

    /** Each alone where together they were not taken. */
    private void tryTogether(FoundForm form, String route, int expected, Map<String, HostileText> texts) {
        if (tryText(form, route, texts) != expected && texts.size() > 1) {
            texts.forEach((field, text) -> tryText(form, route, Map.of(field, text)));
        }
    }

    private static Map<String, HostileText> all(Set<String> fields, HostileText text) {
        Map<String, HostileText> texts = new TreeMap<>();
        fields.forEach(field -> texts.put(field, text));
        return texts;
    }

    private int tryText(FoundForm form, String route, Map<String, HostileText> texts) {
        AtomicInteger status = new AtomicInteger();
        rolledBack(() -> status.set(hostile.tryTexts(form, route, texts)));
        return status.get();
    }

    private void rolledBack(Runnable attempt) {
        nested.executeWithoutResult(status -> {
            status.setRollbackOnly();
            attempt.run();
        });
    }
}

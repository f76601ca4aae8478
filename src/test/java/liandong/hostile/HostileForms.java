package liandong.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private static final int DEEPEST = 4;

    private final TextFields declared;
    private final Visitor visitor;
    private final HostileTry hostile;
    private final DueJobs jobs;
    private final TransactionTemplate nested;
    private final Map<String, FoundForm> found = new LinkedHashMap<>();
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

    /** Tries all forms that these people come by and that were not tried before. */
    void tryFormsOf(List<String> people) {
        for (String username : people) {
            tryNew(visitor.forms(username), people, 0);
        }
    }

    /** Sends a form that was found earlier, in earnest, so that the work goes on. */
    void send(String route) {
        FoundForm form = found.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(route + " "))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        MockHttpServletResponse answer = hostile.plausible(form, form.filledIn());
        if (answer.getStatus() == 422) {
            answer = hostile.plausible(form, form.onOtherDays());
        }
        if (answer.getStatus() != 302) {
            throw new AssertionError(form + " " + answer.getStatus() + " "
                    + Jsoup.parse(Visitor.html(answer)).select("main").text());
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

    private void tryNew(List<FoundForm> forms, List<String> people, int depth) {
        for (FoundForm form : forms) {
            String route = form.isPost() ? visitor.route("POST", form.action()) : null;
            if (route != null && found.putIfAbsent(key(form, route), form) == null) {
                tryTexts(form, route);
                if (depth < DEEPEST && !goesOn(form, form.filledIn(), people, depth)) {
                    goesOn(form, form.onOtherDays(), people, depth);
                }
            }
        }
    }

    /** Whether these words are taken; then the forms that come next are tried. */
    private boolean goesOn(FoundForm form, Map<String, String> words, List<String> people, int depth) {
        return Boolean.TRUE.equals(nested.execute(status -> {
            MockHttpServletResponse answer = hostile.plausible(form, words);
            if (answer.getStatus() == 302) {
                jobs.run();
            }
            if (!isSpoilt(status)) {
                tryNew(formsAfter(form, answer, people), people, depth + 1);
            }
            status.setRollbackOnly();
            return answer.getStatus() != 422;
        }));
    }

    /** A refusal inside leaves a transaction in which nothing more can be tried. */
    private static boolean isSpoilt(TransactionStatus status) {
        return ((DefaultTransactionStatus) status).isGlobalRollbackOnly();
    }

    private static String key(FoundForm form, String route) {
        return route + " "
                + form.texts().stream().map(text -> text.replaceAll("\\d+", "")).toList();
    }

    /** Forms of the answer, or of the page where it leads, for everybody who may have the next word. */
    private List<FoundForm> formsAfter(FoundForm form, MockHttpServletResponse answer, List<String> people) {
        if (answer.getStatus() == 200) {
            return FoundForm.on(form.username(), form.page(), Jsoup.parse(Visitor.html(answer)));
        }
        List<FoundForm> forms = new ArrayList<>();
        if (answer.getStatus() == 302) {
            Stream.of(form.page(), String.valueOf(answer.getRedirectedUrl()))
                    .map(page -> page.replaceFirst("#.*", ""))
                    .distinct()
                    .forEach(page -> people.forEach(
                            username -> rolledBack(() -> forms.addAll(visitor.formsOn(username, page)))));
        }
        return forms;
    }

    private void tryTexts(FoundForm form, String route) {
        Set<String> texts = new TreeSet<>(declared.of(route));
        texts.remove(TextFields.ANY);
        form.files().forEach(texts::remove);
        texts.addAll(form.texts());
        texts.forEach(field ->
                hostile.textsForOne().forEach(text -> rolledBack(() -> hostile.tryText(form, route, field, text))));
        rolledBack(() -> hostile.tryOdd(form, route, texts));
        form.files().forEach(file -> rolledBack(() -> hostile.tryFileName(form, route, file)));
        Set<String> here = tried.computeIfAbsent(route, key -> new TreeSet<>());
        here.addAll(texts);
        here.addAll(form.files());
    }

    private void rolledBack(Runnable attempt) {
        nested.executeWithoutResult(status -> {
            status.setRollbackOnly();
            attempt.run();
        });
    }
}

package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import liandong.SignedIn;
import liandong.reporting.OwedReports.Owed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Asks for pages and sends their forms, as a browser would. */
@Component
public class Visits {

    /** Figures without a fault for a unit of the post: nine inspected, seven cases. */
    static final Map<String, String> SEVEN = Map.of("grid.INSPECTED.POST", "9", "grid.CASES.POST", "7");

    private final MockMvc mvc;

    Visits(MockMvc mvc) {
        this.mvc = mvc;
    }

    public Document page(String username, String path) {
        return document(send(username, MockMvcRequestBuilders.get(path)), 200);
    }

    /** The answer as it is, e.g. a file. */
    public MockHttpServletResponse get(String username, String path) {
        return send(username, MockMvcRequestBuilders.get(path));
    }

    public int status(String username, String path) {
        return send(username, MockMvcRequestBuilders.get(path)).getStatus();
    }

    /** Sends a form that is done and leads on to another page. */
    public void done(String username, String path, Map<String, String> form) {
        MockHttpServletResponse answer = post(username, path, form);
        assertThat(answer.getStatus()).as(() -> text(answer)).isEqualTo(302);
    }

    /** Sends a form that is refused; the page again. */
    public Document refused(String username, String path, Map<String, String> form) {
        return answered(username, path, form, 422);
    }

    public Document answered(String username, String path, Map<String, String> form, int status) {
        return document(post(username, path, form), status);
    }

    /** The form of a report as its liaison finds it, with these figures typed. */
    Map<String, String> typed(Owed owed, Map<String, String> figures) {
        Map<String, String> form = form(page(owed.liaison(), owed.path()), "/draft");
        form.putAll(figures);
        return form;
    }

    void handIn(Owed owed, Map<String, String> figures) {
        done(owed.liaison(), owed.path() + "/submission", typed(owed, figures));
    }

    public MockHttpServletResponse post(String username, String path, Map<String, String> form) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
        form.forEach(request::param);
        return send(username, request.with(SecurityMockMvcRequestPostProcessors.csrf()));
    }

    /** Sends a form with a file. */
    MockHttpServletResponse upload(String username, String path, MockMultipartFile file, Map<String, String> form) {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.multipart(path).file(file);
        form.forEach(request::param);
        return send(username, request.with(SecurityMockMvcRequestPostProcessors.csrf()));
    }

    /** What a browser would send for the form with that end of its address. */
    public static Map<String, String> form(Document page, String action) {
        Element form = page.select("main form[action$=" + action + "]").first();
        assertThat(form)
                .as("form " + action + " in: " + page.select("main").text())
                .isNotNull();
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name], textarea[name], select[name]").forEach(field -> {
            if (field.normalName().equals("select")) {
                Element chosen = field.select("option[selected]").first();
                fields.put(field.attr("name"), chosen == null ? "" : chosen.val());
            } else if (!field.attr("type").matches("checkbox|radio") || field.hasAttr("checked")) {
                fields.put(field.attr("name"), field.normalName().equals("textarea") ? field.wholeText() : field.val());
            }
        });
        return fields;
    }

    private MockHttpServletResponse send(String username, MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request.with(SignedIn.as(username)).locale(Locale.CHINA))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static Document document(MockHttpServletResponse answer, int status) {
        assertThat(answer.getStatus()).as(() -> text(answer)).isEqualTo(status);
        return Jsoup.parse(html(answer));
    }

    private static String text(MockHttpServletResponse answer) {
        return Jsoup.parse(html(answer)).text();
    }

    private static String html(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

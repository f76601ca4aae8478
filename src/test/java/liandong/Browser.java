package liandong;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A browser without scripts, for tests: keeps cookies, sends the forms that pages hold, follows redirects when told. */
public final class Browser {

    private final MockMvc mvc;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private MockHttpServletResponse answer = new MockHttpServletResponse();

    public Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    public Browser get(String path) throws Exception {
        return send(MockMvcRequestBuilders.get(java.net.URI.create(path)));
    }

    /** Sends the first form whose action is that path, with its hidden fields and the given values. */
    public Browser submit(String action, String... namesAndValues) throws Exception {
        Element form = page().selectFirst("form[action=" + action + "]");
        if (form == null) {
            throw new AssertionError("no form " + action + " on:\n" + page().text());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return post(action, fields);
    }

    public Browser post(String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(java.net.URI.create(path)).contentType("application/x-www-form-urlencoded");
        fields.forEach(request::param);
        return send(request);
    }

    public Browser signIn(String username, String password) throws Exception {
        return get("/sign-in").submit("/sign-in", "username", username, "password", password);
    }

    public Browser follow() throws Exception {
        String target = location();
        return get(target.replaceFirst("^https?://[^/]+", "").replace("?continue", ""));
    }

    /** The session ends, as after eight hours; the browser keeps its cookie. */
    public Browser expire() {
        cookies.replaceAll((name, old) -> "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw");
        return this;
    }

    public int status() {
        return answer.getStatus();
    }

    public String location() {
        String target = answer.getRedirectedUrl();
        if (target == null) {
            throw new AssertionError("no redirect but " + answer.getStatus());
        }
        return target;
    }

    public String header(String name) {
        return answer.getHeader(name);
    }

    public Document page() {
        try {
            return Jsoup.parse(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Browser send(MockHttpServletRequestBuilder request) throws Exception {
        cookies.forEach((name, value) -> request.cookie(new jakarta.servlet.http.Cookie(name, value)));
        answer = mvc.perform(request.locale(java.util.Locale.CHINA)).andReturn().getResponse();
        for (jakarta.servlet.http.Cookie cookie : answer.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        return this;
    }
}

package liandong.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import liandong.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Walks through the pages of somebody and picks up the forms (遍历页面). */
@Component
class Visitor {

    private static final int MOST_PAGES_OF_A_KIND = 6;

    private final MockMvc mvc;
    private final RequestMappingHandlerMapping routes;

    Visitor(MockMvc mvc, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.mvc = mvc;
        this.routes = requestMappingHandlerMapping;
    }

    /** Every form that somebody comes by, following links from the first page. */
    List<FoundForm> forms(String username) {
        List<FoundForm> forms = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Set<String> known = new HashSet<>(Set.of("/"));
        Deque<String> ahead = new ArrayDeque<>(known);
        while (!ahead.isEmpty()) {
            String path = ahead.poll();
            String route = route("GET", path);
            if (route == null || seen.merge(route, 1, Integer::sum) > MOST_PAGES_OF_A_KIND) {
                continue;
            }
            Document page = page(username, path);
            if (page == null) {
                continue;
            }
            page.select("form[method=post]").forEach(form -> forms.addAll(FoundForm.of(username, path, form)));
            for (Element link : page.select("a[href^=/], [hx-get^=/]")) {
                String to = link.hasAttr("href") ? link.attr("href") : link.attr("hx-get");
                if (known.add(to.replaceFirst("#.*", ""))) {
                    ahead.add(to.replaceFirst("#.*", ""));
                }
            }
        }
        return forms;
    }

    private @Nullable Document page(String username, String path) {
        MockHttpServletResponse answer = get(username, path);
        boolean html = answer.getStatus() == 200
                && String.valueOf(answer.getContentType()).startsWith("text/html");
        return html ? Jsoup.parse(html(answer)) : null;
    }

    MockHttpServletResponse get(String username, String path) {
        return send(
                username,
                MockMvcRequestBuilders.get(
                        UriComponentsBuilder.fromUriString(path).build(true).toUri()));
    }

    MockHttpServletResponse post(String username, String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(
                UriComponentsBuilder.fromUriString(path).build(true).toUri());
        fields.forEach(request::param);
        return send(username, request.with(SecurityMockMvcRequestPostProcessors.csrf()));
    }

    static String html(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String username, MockHttpServletRequestBuilder request) {
        try {
            if (!username.isEmpty()) {
                request.with(SignedIn.as(username));
            }
            return mvc.perform(request.locale(Locale.CHINA)).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The pattern of the route behind an address, null when there is none. */
    @Nullable
    String route(String method, String path) {
        String plain = path.replaceFirst("[?#].*", "");
        MockHttpServletRequest request = new MockHttpServletRequest(method, plain);
        try {
            org.springframework.web.util.ServletRequestPathUtils.parseAndCache(request);
            return routes.getHandler(request) == null
                    ? null
                    : String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        } catch (Exception noSuchMethodThere) {
            return null;
        }
    }
}

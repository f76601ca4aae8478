package liandong.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import liandong.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Walks through the pages of somebody and picks up the forms (遍历页面). */
@Component
class Visitor {

    private static final int MOST_PAGES_OF_A_KIND = 3;
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

    private final MockMvc mvc;
    private final RequestMappingHandlerMapping routes;

    Visitor(MockMvc mvc, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.mvc = mvc;
        this.routes = requestMappingHandlerMapping;
    }

    /** A page that somebody came by. */
    record Visited(String username, String route, String path, Document page) {

        List<FoundForm> forms() {
            return FoundForm.on(username, path, page);
        }
    }

    /** Follows links from the pages without a number in their address. */
    List<Visited> walk(String username) {
        List<Visited> pages = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Set<String> known = new LinkedHashSet<>(firstAddresses());
        Deque<String> ahead = new ArrayDeque<>(known);
        while (!ahead.isEmpty()) {
            String path = ahead.poll();
            String route = route("GET", path);
            if (route == null || seen.merge(route, 1, Integer::sum) > MOST_PAGES_OF_A_KIND) {
                continue;
            }
            Visited here = new Visited(username, route, path, page(username, path));
            pages.add(here);
            ways(here).map(to -> to.replaceFirst("#.*", "")).filter(known::add).forEach(ahead::add);
        }
        return pages;
    }

    /** Every form that somebody comes by. */
    List<FoundForm> forms(String username) {
        return walk(username).stream().flatMap(page -> page.forms().stream()).toList();
    }

    List<FoundForm> formsOn(String username, String path) {
        return FoundForm.on(username, path, page(username, path));
    }

    /** Where the links of a page lead, by what they are called. */
    Map<String, String> links(String username, String path) {
        Map<String, String> links = new LinkedHashMap<>();
        page(username, path).select("main a[href^=/]").forEach(link -> {
            String address = link.attr("href").replaceFirst("#.*", "");
            links.put(link.text() + " " + address, address);
        });
        return links;
    }

    /** Forms of that page, and of those to which it leads with what is chosen there. */
    List<FoundForm> formsFrom(String username, String path) {
        List<FoundForm> forms = formsOn(username, path);
        return Stream.concat(
                        forms.stream(),
                        asked(forms).stream()
                                .filter(next -> next.startsWith(path + "/"))
                                .flatMap(next -> formsOn(username, next).stream()))
                .toList();
    }

    private List<String> firstAddresses() {
        return routes.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(route -> !route.contains("{"))
                .sorted()
                .toList();
    }

    private static Stream<String> ways(Visited from) {
        return Stream.of(
                        from.page().select("a[href^=/]").eachAttr("href"),
                        from.page().select("[hx-get^=/]").eachAttr("hx-get"),
                        asked(from.forms()))
                .flatMap(List::stream);
    }

    /** Where forms lead that only ask. */
    private static List<String> asked(List<FoundForm> forms) {
        return forms.stream()
                .filter(form -> !form.isPost() && form.action().startsWith("/"))
                .map(form -> {
                    UriComponentsBuilder address = UriComponentsBuilder.fromUriString(form.action());
                    form.filledIn().forEach(address::replaceQueryParam);
                    return address.encode().toUriString();
                })
                .toList();
    }

    /** Empty when it is no page. */
    private Document page(String username, String path) {
        MockHttpServletResponse answer = get(username, path);
        boolean html = answer.getStatus() == 200
                && String.valueOf(answer.getContentType()).startsWith("text/html");
        return Jsoup.parse(html ? html(answer) : "");
    }

    MockHttpServletResponse get(String username, String path) {
        return send(
                username,
                MockMvcRequestBuilders.get(
                        UriComponentsBuilder.fromUriString(path).build(true).toUri()));
    }

    /** With a header that a browser of ours does not send. */
    MockHttpServletResponse get(String username, String path, String header, String text) {
        return send(
                username,
                MockMvcRequestBuilders.get(UriComponentsBuilder.fromUriString(path)
                                .build(true)
                                .toUri())
                        .header(header, text));
    }

    MockHttpServletResponse post(String username, String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(
                UriComponentsBuilder.fromUriString(path).build(true).toUri());
        fields.forEach(request::param);
        return send(username, request.with(SecurityMockMvcRequestPostProcessors.csrf()));
    }

    /** With a small picture of that name. */
    MockHttpServletResponse upload(
            String username, String path, Map<String, String> fields, String field, String name) {
        MockMultipartHttpServletRequestBuilder request = MockMvcRequestBuilders.multipart(
                UriComponentsBuilder.fromUriString(path).build(true).toUri());
        fields.forEach(request::param);
        request.file(new MockMultipartFile(field, name, "image/png", PICTURE));
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

package liandong.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import liandong.LiandongTest;
import liandong.hostile.Visitor.Visited;
import liandong.organization.Capability;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Addresses, filters and headers that no page of ours sends: a page that says so, never an error of the server. */
@LiandongTest
class HostileRequestTests {

    private static final List<String> NUMBERS = List.of(
            "-1", "0", "9223372036854775807", "9223372036854775808", "１２", "1e3", "0x10", "1 ", "null", "${7919*7907}");

    private static final List<String> FILTERS = List.of(
            "",
            "-1",
            "9223372036854775808",
            "2147483647",
            "2021-02-30",
            "+999999999-12-31",
            "'\"><script>hostile()</script><svg onload=hostile()>",
            "${7919*7907}__${7919*7907}__[[${7919*7907}]]",
            "%_\\'; drop table unit",
            "(((((((((((((a+)+)+)+",
            "𠮷😀\u2028",
            "长".repeat(5000));

    private static final Map<String, String> HEADERS = Map.of(
            HttpHeaders.ACCEPT_LANGUAGE,
            "zh-CN,${7919*7907};q=abc,*;q=-1," + "x".repeat(5000),
            HttpHeaders.ACCEPT,
            "text/html;q=x,;;,*/*",
            HttpHeaders.REFERER,
            "javascript:hostile()//\"><script>hostile()</script>",
            HttpHeaders.USER_AGENT,
            "<script>hostile()</script>${7919*7907}",
            HttpHeaders.RANGE,
            "bytes=9-1,x",
            HttpHeaders.COOKIE,
            "LIANDONG=../../x; =; a=\"",
            "X-Forwarded-Host",
            "evil.test\"><svg onload=hostile()>",
            "X-Forwarded-For",
            "${7919*7907}, ::x",
            "HX-Request",
            "true",
            "X-Autosave",
            "<script>");

    @Autowired
    ReportingMother mother;

    @Autowired
    Visitor visitor;

    private final Set<String> fallen = new TreeSet<>();

    @Test
    void oddNumbersFiltersAndHeadersAreAPageAndNeverAnError() {
        Map<String, Visited> pages = pagesOfARunningCampaign();
        assertThat(pages).hasSizeGreaterThan(40);
        pages.values().forEach(page -> {
            oddNumbers(page);
            oddFilters(page);
        });
        List.of("/", "/tasks", "/campaigns", "/outbox", "/no-such-page", "/sign-in")
                .forEach(path -> oddHeaders(pages.get("/tasks").username(), path));
        assertThat(fallen).isEmpty();
    }

    @Test
    void controlCharactersInAnAddressAreABadRequest() {
        String officer = mother.open().officer().username();
        assertThat(visitor.get(officer, "/tasks?q=a%00b").getStatus()).isEqualTo(400);
        assertThat(visitor.get(officer, "/tasks?a%07b=1").getStatus()).isEqualTo(400);
        assertThat(visitor.get(officer, "/campaigns/new?plan=%E2%80%AE").getStatus())
                .isEqualTo(400);
    }

    @Test
    void aRehearsalGoesBackToNoPageButItsOwn() {
        String officer = mother.open().officer().username();
        for (String step : List.of("date", "next-event", "next-day")) {
            HostileText.all().forEach(text -> {
                MockHttpServletResponse answer =
                        visitor.post(officer, "/rehearsal/" + step, Map.of("back", text.text(), "day", "2021-08-31"));
                assertThat(answer.getStatus()).as(step + " " + text).isIn(302, 422);
                assertThat(answer.getRedirectedUrl()).as(step + " " + text).isIn(null, "/");
            });
        }
    }

    /** One page of each kind, and one for each of its filters. */
    private Map<String, Visited> pagesOfARunningCampaign() {
        Case asked = mother.launchedPlan(SmallPlan.YAML);
        asked.at("2021-08-31T08:00");
        asked.submit(asked.below());
        Map<String, Visited> pages = new TreeMap<>();
        for (String username : List.of(
                asked.officer().username(),
                asked.person(Capability.LIAISON, asked.peer()).username(),
                asked.person(Capability.ADMINISTRATOR, asked.lead()).username(),
                asked.person(Capability.SECURITY_AUDITOR, asked.lead()).username())) {
            visitor.walk(username).stream()
                    .filter(page -> page.page().selectFirst("h1") != null)
                    .forEach(page -> pages.putIfAbsent(
                            (page.route() + " " + parameters(page)).strip().replace(" []", ""), page));
        }
        return pages;
    }

    private static Set<String> parameters(Visited page) {
        return new TreeSet<>(UriComponentsBuilder.fromUriString(page.path())
                .build()
                .getQueryParams()
                .keySet());
    }

    private void oddNumbers(Visited page) {
        for (String number : NUMBERS) {
            String path = page.path().replaceFirst("/\\d+", "/" + UriUtils.encode(number, "UTF-8"));
            if (!path.equals(page.path())) {
                look(path, () -> visitor.get(page.username(), path));
            }
        }
    }

    private void oddFilters(Visited page) {
        for (String parameter : parameters(page)) {
            for (String text : FILTERS) {
                String path = UriComponentsBuilder.fromUriString(page.path())
                        .replaceQueryParam(parameter, UriUtils.encode(text, "UTF-8"))
                        .toUriString();
                look(path, () -> visitor.get(page.username(), path));
            }
        }
    }

    private void oddHeaders(String username, String path) {
        HEADERS.forEach((name, text) -> look(path + " " + name, () -> visitor.get(username, path, name, text)));
    }

    private void look(String where, Supplier<MockHttpServletResponse> request) {
        String place = where.substring(0, Math.min(120, where.length()));
        try {
            MockHttpServletResponse answer = request.get();
            if (answer.getStatus() >= 500) {
                fallen.add(place + ": " + answer.getStatus());
            }
            HostileTry.harm(answer).forEach(harm -> fallen.add(place + ": " + harm));
        } catch (AssertionError e) {
            fallen.add(place + ": " + HostileTry.deepest(e));
        }
    }
}

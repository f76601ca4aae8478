package liandong.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.ServletException;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Viewers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route of the application against every capability. A route that {@code route-matrix.txt} does not name fails. */
@LiandongTest
@Tag("once")
class RouteMatrixTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Directory directory;

    @Autowired
    Viewers viewers;

    private final RouteMatrix matrix = RouteMatrix.read();

    @BeforeEach
    void oneAccountOfEachCapability() {
        if (viewers.principal(account("OFFICER")).isPresent()) {
            return;
        }
        long unit =
                directory.findOrCreateUnit("310000", "HEALTH", "路由测试单位", null).key();
        for (Capability capability : Capability.values()) {
            directory.createAccount(
                    account(capability.name()), "测试", capability, null, "route-matrix-1", List.of(unit));
        }
    }

    @Test
    void anAddressWithSomethingElseThanANumberIsAPageThatDoesNotExist() throws Exception {
        List<String> odd = new ArrayList<>();
        for (Map.Entry<String, List<HandlerMethod>> route : routes().entrySet()) {
            if (route.getValue().stream().anyMatch(RouteMatrixTests::wantsANumber)) {
                for (String who : RouteMatrix.CAPABILITIES) {
                    MockHttpServletRequestBuilder request =
                            request(route.getKey(), "abc").with(csrf()).with(SignedIn.as(account(who)));
                    addParameters(route.getKey(), request);
                    int status = mvc.perform(request).andReturn().getResponse().getStatus();
                    if (status != 404 && !(status == 401 && route.getKey().contains(" /api/"))) {
                        odd.add(route.getKey() + " " + who + " " + status);
                    }
                }
            }
        }
        assertThat(odd).isEmpty();
    }

    private static boolean wantsANumber(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class)
                        && !parameter.getParameterType().equals(String.class));
    }

    @Test
    void theMatrixNamesEveryRouteAndNoOther() {
        assertThat(matrix.routes().keySet())
                .as("lines of src/test/resources/route-matrix.txt against the routes of the application")
                .containsExactlyInAnyOrderElementsOf(routes().keySet());
    }

    @Test
    void everyRouteAnswersEveryCapabilityAsTheMatrixSays() throws Exception {
        List<String> different = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> route : matrix.routes().entrySet()) {
            for (Map.Entry<String, String> expected : route.getValue().entrySet()) {
                String found = answer(route.getKey(), expected.getKey());
                if (!found.equals(expected.getValue())) {
                    different.add("%s %s=%s but the matrix says %s"
                            .formatted(route.getKey(), expected.getKey(), found, expected.getValue()));
                }
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void noFormIsTakenWithoutItsToken() throws Exception {
        List<String> taken = new ArrayList<>();
        for (String route : matrix.routes().keySet()) {
            // The interface knows no cookies, so nobody else's browser can be made to call it.
            if (route.startsWith("POST ") && !route.startsWith("POST /api/")) {
                for (String who : RouteMatrix.CAPABILITIES) {
                    int status = mvc.perform(request(route).with(SignedIn.as(account(who))))
                            .andReturn()
                            .getResponse()
                            .getStatus();
                    if (status != 403) {
                        taken.add(route + " " + who + " " + status);
                    }
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void whatNoRuleNamesIsDenied() throws Exception {
        for (String who : RouteMatrix.CAPABILITIES) {
            assertThat(answer("GET /no-such-area/1", who)).isEqualTo("hidden");
        }
        assertThat(answer("GET /h2-console", RouteMatrix.STRANGER)).isEqualTo("sign-in");
        assertThat(answer("GET /engine-rest/engine", RouteMatrix.STRANGER)).isEqualTo("sign-in");
        assertThat(answer("GET /actuator/env", RouteMatrix.STRANGER)).isEqualTo("sign-in");
    }

    @Test
    void anAdministratorFindsNoReports() throws Exception {
        for (String path : List.of(
                "/campaigns", "/campaigns/1", "/reports/1", "/rounds/1", "/tasks", "/meetings/1", "/action-items/1")) {
            assertThat(answer("GET " + path, "ADMINISTRATOR")).as(path).isEqualTo("hidden");
        }
    }

    /** Routes with what each wants as parameters. Two handlers of one route are told apart by parameters only. */
    private Map<String, List<HandlerMethod>> routes() {
        Map<String, List<HandlerMethod>> found = new TreeMap<>();
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> !entry.getKey().getPatternValues().contains("/actuator"))
                .forEach(entry -> entry.getKey()
                        .getPatternValues()
                        .forEach(path -> methods(entry.getKey())
                                .forEach(method -> found.computeIfAbsent(method + " " + path, key -> new ArrayList<>())
                                        .add(entry.getValue()))));
        return found;
    }

    private static Stream<String> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(Enum::name);
    }

    /** Something of the right form for each parameter that must be there, so that only the row decides. */
    private void addParameters(String route, MockHttpServletRequestBuilder request) {
        routes().getOrDefault(route, List.of()).stream()
                .flatMap(handler -> Arrays.stream(handler.getMethodParameters()))
                .filter(RouteMatrixTests::isRequired)
                .forEach(parameter -> {
                    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                    request.param(
                            name(parameter), sample(parameter.nestedIfOptional().getNestedParameterType()));
                });
    }

    private static boolean isRequired(MethodParameter parameter) {
        RequestParam wanted = parameter.getParameterAnnotation(RequestParam.class);
        return wanted != null && wanted.required() && wanted.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    }

    private static String name(MethodParameter parameter) {
        String given = parameter.getParameterAnnotation(RequestParam.class).name();
        return given.isEmpty() ? parameter.getParameterName() : given;
    }

    private static String sample(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        return Map.<Class<?>, String>of(
                        LocalDate.class, "2021-08-06",
                        LocalDateTime.class, "2021-08-06T10:00",
                        LocalTime.class, "10:00",
                        boolean.class, "true",
                        long.class, "1",
                        Long.class, "1",
                        int.class, "1",
                        Integer.class, "1",
                        YearMonth.class, "2021-08")
                .getOrDefault(type, "x");
    }

    private String answer(String route, String who) throws Exception {
        MockHttpServletRequestBuilder request = request(route).with(csrf());
        addParameters(route, request);
        if (!who.equals(RouteMatrix.STRANGER)) {
            request.with(SignedIn.as(account(who)));
        }
        MvcResult result;
        try {
            result = mvc.perform(request).andReturn();
        } catch (ServletException e) {
            return "failed";
        }
        MockHttpServletResponse response = result.getResponse();
        if (response.getStatus() == 401) {
            return "token";
        }
        String target = String.valueOf(response.getRedirectedUrl());
        if (result.getHandler() == null) {
            return target.endsWith("/sign-in") ? "sign-in" : response.getStatus() == 404 ? "hidden" : "odd";
        }
        if (response.getStatus() == 404) {
            return "row";
        }
        return response.getStatus() < 400 || Set.of(400, 409, 422).contains(response.getStatus())
                ? "page"
                : String.valueOf(response.getStatus());
    }

    /** With a row that does not exist. */
    private static MockHttpServletRequestBuilder request(String route) {
        return request(route, "999999999");
    }

    private static MockHttpServletRequestBuilder request(String route, String inPlaceOfIds) {
        String[] words = route.split(" ");
        HttpMethod method = words[0].equals("ANY") ? HttpMethod.GET : HttpMethod.valueOf(words[0]);
        String path = words[1].replace("**", "no-such-part").replaceAll("\\{[^}]+}", inPlaceOfIds);
        return MockMvcRequestBuilders.request(method, URI.create(path));
    }

    private static String account(String capability) {
        return "route." + capability;
    }
}

package liandong.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Part;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liandong.LiandongTest;
import liandong.api.ApiCaller.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Whatever is wrong with a request to the interface, the answer is a problem in words (RFC 9457) and never a page. */
@LiandongTest
class ApiErrorTests extends OwedReportFixture {

    @Autowired
    MockMvc mvc;

    @Autowired
    RequestRate rate;

    @Test
    void whatIsNoSubmissionAtAllIsABadRequest() throws Exception {
        int version = version();
        for (String body : List.of(
                "",
                "null",
                "[]",
                "hello",
                "{}",
                "{\"version\": \"x\"}",
                "{\"version\": 1.5}",
                "{\"version\": null}",
                "{\"version\": " + version + ", \"values\": {\"grid.CASES.AD\": NaN}}",
                "{\"version\": " + version + ", \"values\": {\"grid.CASES.AD\": 1" + "0".repeat(2000) + "}}",
                "{\"version\": " + version + ", \"values\": {\"grid.CASES.AD\": 1, \"grid.CASES.AD\": 2}}",
                "{\"version\": " + version + ", \"values\": " + "[".repeat(5000) + "]".repeat(5000) + "}",
                "{\"version\": " + version + ", \"values\": [1]}",
                "{\"version\": " + version + ", \"texts\": {\"narrative\": [\"x\"]}}",
                "{\"version\": " + version + ", \"surprise\": 1}",
                "{\"version\": " + version + ", \"values\": {\"\\ud800\": 1}}",
                "{\"version\": " + version + "} more")) {
            Answer answer = api.submit(token, id, body).is(400);
            assertThat(answer.problem()).as(body).isEqualTo("malformed");
        }
        assertThat(api.submit(token, id, "{\"version\": " + version + ", \"surprise\": 1}")
                        .places())
                .containsExactly("surprise");
        untouched();
    }

    @Test
    void tenMegabytesOfJsonAreNotRead() throws Exception {
        String large = report(Map.of("texts", Map.of("narrative", "长".repeat(10 << 20))));
        assertThat(api.submit(token, id, large).is(413).problem()).isEqualTo("too-large");
        assertThat(api.submit(token, id, "k", large, new MockMultipartFile[0])
                        .is(413)
                        .problem())
                .isEqualTo("too-large");
        untouched();
    }

    @Test
    void anotherTypeOfContentIsRefused() throws Exception {
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "odd")) {
            Answer answer = api.call(
                            token,
                            "POST",
                            address(),
                            MockMvcRequestBuilders.post(address())
                                    .header("Idempotency-Key", "k")
                                    .header("Content-Type", type)
                                    .content("a=1"))
                    .is(415);
            assertThat(answer.problem()).isEqualTo("unsupported-type");
        }
    }

    @Test
    void malformedJsonIsToldWithItsLineAndColumn() throws Exception {
        for (String body :
                List.of("{\n  \"version\": 0,\n  \"surprise\": 1}", "{\n  \"version\": 0,\n  \"zero\" true}")) {
            assertThat(api.submit(token, id, body)
                            .is(400)
                            .body()
                            .at("/errors/0/message")
                            .asText())
                    .matches("第 3 行第 \\d+ 列：.*");
        }
    }

    @Test
    void anotherMethodIsNotAllowedAndTheOnesThatAreAreNamed() throws Exception {
        Map<String, String> others = Map.of(
                "PUT /api/v1/obligations",
                "GET",
                "DELETE /api/v1/obligations/" + id,
                "GET",
                "GET " + address(),
                "POST",
                "PATCH /api/v1/tables/1",
                "GET",
                "POST /api/v1/openapi.json",
                "GET");
        for (Map.Entry<String, String> other : others.entrySet()) {
            String[] route = other.getKey().split(" ");
            MockHttpServletResponse answer = problem(
                    405, "method-not-allowed", MockMvcRequestBuilders.request(HttpMethod.valueOf(route[0]), route[1]));
            assertThat(answer.getHeader(HttpHeaders.ALLOW)).as(other.getKey()).isEqualTo(other.getValue());
        }
    }

    @Test
    void whoWantsSomethingElseThanJsonIsToldSo() throws Exception {
        for (String address : List.of("/api/v1/obligations", "/api/v1/campaigns", "/api/v1/openapi.json")) {
            for (String accept : List.of("text/html", "application/xml", "application/yaml")) {
                problem(
                        406,
                        "not-acceptable",
                        MockMvcRequestBuilders.get(address).header(HttpHeaders.ACCEPT, accept));
            }
        }
        api.call(
                        token,
                        "GET",
                        "/api/v1/obligations",
                        MockMvcRequestBuilders.get("/api/v1/obligations")
                                .header(HttpHeaders.ACCEPT, "text/html,application/xml;q=0.9,*/*;q=0.8"))
                .is(200);
    }

    @Test
    void tooManyFilesAreRefusedAlsoWhenTheirLengthIsNotTold() throws Exception {
        problem(413, "too-large", context -> new Upload(context, 23L << 20, "never looked at"));
        problem(413, "too-large", context -> new Upload(context, -1, "its size exceeds the configured maximum"));
        problem(400, "unreadable", context -> new Upload(context, -1, "Stream ended unexpectedly"));
        untouched();
    }

    @Test
    void tooManyRequestsAreToldHowLongToWait() throws Exception {
        long number =
                jdbc.sql("select max(id) from api_token").query(Long.class).single();
        while (rate.allows(number)) {}
        MockHttpServletResponse answer =
                problem(429, "too-many-requests", MockMvcRequestBuilders.get("/api/v1/obligations"));
        assertThat(answer.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("60");
    }

    @Test
    void aFailureOfTheServerHasANumberAndTellsNothingOfItsInside() throws Exception {
        asked.submit(asked.peer());
        jdbc.sql("update report_revision set values_document = 'broken' where obligation_id = :id")
                .param("id", id)
                .update();
        Answer failed = api.get(token, "/api/v1/obligations/" + id).is(500);
        assertThat(failed.problem()).isEqualTo("failed");
        assertThat(failed.body().path("traceId").asText())
                .isNotEmpty()
                .isEqualTo(failed.raw().getHeader("X-Trace-Id"));
        assertThat(failed.text()).doesNotContain("xception", "broken", "liandong.reporting");
    }

    @Test
    void whatTheContainerRefusesIsAProblemTooAndAPageElsewhere() throws Exception {
        assertThat(body(problem(400, "unreadable", container("/api/v1//obligations", 400)))
                        .path("instance")
                        .asText())
                .isEqualTo("/api/v1//obligations");
        problem(500, "failed", container("/api/v1/obligations", 500));
        assertThat(mvc.perform(container("/tasks//1", 400).accept("text/html"))
                        .andReturn()
                        .getResponse()
                        .getContentType())
                .startsWith("text/html");
    }

    private MockHttpServletResponse problem(int status, String kind, MockHttpServletRequestBuilder request)
            throws Exception {
        return problem(status, kind, (RequestBuilder) request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }

    private MockHttpServletResponse problem(int status, String kind, RequestBuilder request) throws Exception {
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        JsonNode problem = body(answer);
        assertThat(problem.path("type").asText()).isEqualTo("urn:liandong:problem:" + kind);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(api.description().violations("Problem", problem)).isEmpty();
        return answer;
    }

    private JsonNode body(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    /** The container asks for the error page of a request that went wrong. */
    private static MockHttpServletRequestBuilder container(String address, int status) {
        return MockMvcRequestBuilders.get("/error")
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr("traceId", "0123456789ab")
                .with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    return request;
                });
    }

    /** A multipart body that the container cannot or will not read. */
    private final class Upload extends MockHttpServletRequest {

        private final long length;
        private final String failure;

        Upload(ServletContext context, long length, String failure) {
            super(context, "POST", address());
            this.length = length;
            this.failure = failure;
            setContentType("multipart/form-data; boundary=x");
            addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            addHeader("Idempotency-Key", "k");
            addPreferredLocale(Locale.CHINA);
        }

        @Override
        public long getContentLengthLong() {
            return length;
        }

        @Override
        public Collection<Part> getParts() {
            throw new IllegalStateException(failure);
        }
    }
}

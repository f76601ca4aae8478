package liandong.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Calls the interface as a unit's system would (接口调用); every answer must be one that the description names. */
@Component
class ApiCaller {

    private final MockMvc mvc;
    private final ApiTokens tokens;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private @Nullable ApiDescription description;

    ApiCaller(MockMvc mvc, ApiTokens tokens, ObjectMapper json, JdbcClient jdbc) {
        this.mvc = mvc;
        this.tokens = tokens;
        this.json = json;
        this.jdbc = jdbc;
    }

    /**
     * An answer.
     *
     * @param body as JSON
     */
    record Answer(int status, JsonNode body, String text, MockHttpServletResponse raw) {

        Answer is(int wanted) {
            assertThat(status).as(text).isEqualTo(wanted);
            return this;
        }

        String problem() {
            return body.path("type").asText().replace("urn:liandong:problem:", "");
        }

        /** Addresses of what has to be put right. */
        java.util.List<String> places() {
            return body.path("errors").findValuesAsText("address");
        }
    }

    /** A token of that unit, made by somebody of it. */
    String token(long unitId) {
        long somebody =
                jdbc.sql("select min(id) from account").query(Long.class).single();
        Viewer head = new Viewer(somebody, "head", "负责人", Capability.UNIT_HEAD, Set.of(unitId));
        return tokens.make(head, unitId, "执法办案系统", LocalDate.of(2022, 8, 5)).text();
    }

    ApiDescription description() throws Exception {
        if (description == null) {
            MockHttpServletResponse answer = mvc.perform(MockMvcRequestBuilders.get("/api/v1/openapi.json"))
                    .andReturn()
                    .getResponse();
            description = new ApiDescription(json.readTree(answer.getContentAsString(StandardCharsets.UTF_8)));
        }
        return description;
    }

    Answer get(@Nullable String token, String address) throws Exception {
        return call(token, "GET", address, MockMvcRequestBuilders.get(URI.create(address)));
    }

    Answer submit(String token, long obligation, String body) throws Exception {
        return submit(token, obligation, UUID.randomUUID().toString(), body);
    }

    Answer submit(String token, long obligation, String key, String body) throws Exception {
        String address = "/api/v1/obligations/" + obligation + "/submission";
        return call(
                token,
                "POST",
                address,
                MockMvcRequestBuilders.post(address)
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .content(body));
    }

    Answer submit(String token, long obligation, String key, String body, MockMultipartFile... files) throws Exception {
        String address = "/api/v1/obligations/" + obligation + "/submission";
        MockMultipartHttpServletRequestBuilder request = MockMvcRequestBuilders.multipart(address);
        request.file(new MockMultipartFile("report", "", "application/json", body.getBytes(StandardCharsets.UTF_8)));
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        request.header("Idempotency-Key", key);
        return call(token, "POST", address, request);
    }

    Answer call(@Nullable String token, String method, String address, MockHttpServletRequestBuilder request)
            throws Exception {
        if (token != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        MockHttpServletResponse answer =
                mvc.perform(request.locale(Locale.CHINA)).andReturn().getResponse();
        String body = answer.getContentAsString(StandardCharsets.UTF_8);
        String type = String.valueOf(answer.getContentType()).replaceFirst(";.*", "");
        assertThat(answer.getCookies()).isEmpty();
        description().describes(method, address, answer.getStatus(), type, body);
        return new Answer(answer.getStatus(), json.readTree(body), body, answer);
    }
}

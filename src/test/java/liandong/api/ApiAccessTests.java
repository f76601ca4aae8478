package liandong.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.organization.Capability;
import liandong.organization.SecretToken;
import liandong.rehearsal.RehearsalTime;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets into the interface, and with which token. */
@LiandongTest
class ApiAccessTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApiCaller api;

    @Autowired
    ReportingMother mother;

    @Autowired
    RehearsalTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    Case asked;
    String head;

    @BeforeEach
    void aRoundIsOpen() {
        asked = mother.launchedElsewhere("2021-08");
        asked.at("2021-08-31T08:00");
        head = asked.person(Capability.UNIT_HEAD, asked.peer()).username();
    }

    @Test
    void theDescriptionNamesEveryRouteAndNoOther() throws Exception {
        assertThat(api.description().routes())
                .isEqualTo(requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                        .flatMap(route -> route.getPatternValues().stream()
                                .filter(path -> path.startsWith("/api/"))
                                .map(path -> route.getMethodsCondition()
                                                .getMethods()
                                                .iterator()
                                                .next() + " " + path))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(api.description().document().path("openapi").asText()).startsWith("3.1");
    }

    @Test
    void withoutATokenThatIsInForceEverythingButTheDescriptionIsRefused() throws Exception {
        String revoked = made();
        revoke();
        for (String token : new String[] {null, "", "x", SecretToken.random().text(), revoked}) {
            for (String route : routes(asked.owedBy(asked.peer()).id())) {
                ApiCaller.Answer answer = call(token, route).is(401);
                assertThat(answer.problem()).isEqualTo("unauthorized");
                assertThat(answer.raw().getHeader("WWW-Authenticate")).isEqualTo("Bearer");
            }
        }
    }

    @Test
    void aSessionOfAPersonIsNoToken() throws Exception {
        assertThat(mvc.perform(get("/api/v1/obligations").with(SignedIn.as(head)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void anotherUnitsObjectsDoNotExist() throws Exception {
        String other = api.token(asked.unit("POSTAL", "无关单位").key());
        for (String route : routes(asked.owedBy(asked.peer()).id())) {
            if (route.matches(".*\\d+.*/?.*") && route.matches(".*/\\d+(/.*)?")) {
                assertThat(call(other, route).is(404).problem()).as(route).isEqualTo("not-found");
            }
        }
        assertThat(api.get(other, "/api/v1/obligations").body().path("items")).isEmpty();
        assertThat(api.get(other, "/api/v1/campaigns").body().path("items")).isEmpty();
        assertThat(api.get(
                                api.token(asked.below().key()),
                                "/api/v1/obligations/"
                                        + asked.owedBy(asked.peer()).id())
                        .status())
                .as("nor those of another participant")
                .isEqualTo(404);
    }

    @Test
    void whatIsNotListedDoesNotExist() throws Exception {
        String token = made();
        for (String path : List.of("/api/v1/nothing", "/api", "/api/v2/obligations", "/api/v1/obligations/1/draft")) {
            MockHttpServletResponse answer = mvc.perform(get(path).header("Authorization", "Bearer " + token))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        }
        assertThat(api.get(token, "/api/v1/obligations/abc").is(404).problem()).isEqualTo("not-found");
    }

    @Test
    void problemsAreWordedInTheLanguageThatIsAskedFor() throws Exception {
        assertThat(mvc.perform(get("/api/v1/obligations").header("Accept-Language", "en"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("A token is needed");
        assertThat(mvc.perform(get("/api/v1/obligations"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("须凭令牌访问");
    }

    @Test
    void aHeadMakesATokenThatIsShownOnceAndEndsOnItsDay() throws Exception {
        String token = made();
        assertThat(token).matches("[0-9a-f]{64}");
        assertThat(jdbc.sql("select token_hash from api_token")
                        .query(String.class)
                        .list())
                .contains(new SecretToken(token).hash())
                .doesNotContain(token);
        assertThat(page().text()).contains("执法办案系统", "2021-12-31", "有效", "未使用").doesNotContain(token);
        api.get(token, "/api/v1/obligations").is(200);
        assertThat(page().text()).doesNotContain("未使用");

        asked.at("2021-12-31T23:00");
        api.get(token, "/api/v1/obligations").is(200);
        asked.at("2022-01-01T00:00");
        api.get(token, "/api/v1/obligations").is(401);
        assertThat(page().text()).contains("已过期");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'api-token-made' and subject = :unit")
                        .param("unit", "unit:" + asked.peer().key())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aHeadManagesNoTokensOfAnotherUnit() throws Exception {
        api.token(asked.below().key());
        long others =
                jdbc.sql("select max(id) from api_token").query(Long.class).single();
        assertThat(submit("/api-tokens/" + others + "/revocation").getStatus()).isEqualTo(404);
        assertThat(submit(
                                "/api-tokens",
                                "name",
                                "x",
                                "expiresOn",
                                "2021-12-31",
                                "unitId",
                                String.valueOf(asked.below().key()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(page().text()).contains("尚未生成令牌");
    }

    @Test
    void aTokenWithoutANameOrForTooLongIsRefusedAtItsField() throws Exception {
        for (String[] wrong : new String[][] {
            {" ", "2021-12-31", "name"},
            {"x", "2021-08-01", "expiresOn"},
            {"x", "2031-08-01", "expiresOn"},
            {"x", "?", "expiresOn"}
        }) {
            MockHttpServletResponse answer = submit("/api-tokens", "name", wrong[0], "expiresOn", wrong[1]);
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.getContentAsString())
                            .select("#problems a")
                            .eachAttr("href"))
                    .containsExactly("#" + wrong[2]);
        }
    }

    @Test
    void guessingTokensIsSlowedDown() throws Exception {
        MockHttpServletResponse last = null;
        for (int i = 0; i < 62; i++) {
            last = mvc.perform(get("/api/v1/obligations")
                            .header("Authorization", "Bearer guess" + i)
                            .with(request -> {
                                request.setRemoteAddr("10.7.7.7");
                                return request;
                            }))
                    .andReturn()
                    .getResponse();
        }
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getContentType()).isEqualTo("application/problem+json");
        assertThat(last.getHeader("Retry-After"))
                .as("as long as the longest block")
                .isEqualTo("900");
    }

    private List<String> routes(long obligation) {
        return List.of(
                "GET /api/v1/obligations",
                "GET /api/v1/obligations/" + obligation,
                "GET /api/v1/tables/" + asked.round().id(),
                "GET /api/v1/campaigns",
                "GET /api/v1/campaigns/" + asked.campaignId() + "/board",
                "POST /api/v1/obligations/" + obligation + "/submission");
    }

    private ApiCaller.Answer call(String token, String route) throws Exception {
        String address = route.split(" ")[1];
        return route.startsWith("GET")
                ? api.get(token, address)
                : api.call(
                        token,
                        "POST",
                        address,
                        post(address)
                                .header("Idempotency-Key", "k")
                                .contentType("application/json")
                                .content("{\"version\": 0}"));
    }

    private String made() throws Exception {
        MockHttpServletResponse answer = submit("/api-tokens", "name", "执法办案系统", "expiresOn", "2021-12-31");
        return Jsoup.parse(answer.getContentAsString()).select("#secret").text();
    }

    private void revoke() throws Exception {
        String action = page().select("form[action$=/revocation]").attr("action");
        assertThat(submit(action).getStatus()).isEqualTo(302);
        assertThat(page().text()).contains("已撤销");
    }

    private Document page() throws Exception {
        return Jsoup.parse(mvc.perform(get("/api-tokens").with(SignedIn.as(head)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private MockHttpServletResponse submit(String path, String... fields) throws Exception {
        var request = post(path).with(SignedIn.as(head)).with(csrf()).locale(java.util.Locale.CHINA);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }
}

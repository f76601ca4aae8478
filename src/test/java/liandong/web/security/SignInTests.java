package liandong.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import liandong.Browser;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.organization.AccountDesk;
import liandong.organization.Capability;
import liandong.organization.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@LiandongTest
class SignInTests {

    private static final String PASSWORD = "right-password-1";

    @Autowired
    MockMvc mvc;

    @Autowired
    Directory directory;

    @Autowired
    AccountDesk desk;

    @Autowired
    JdbcClient jdbc;

    Browser browser;
    String name;
    long accountId;

    @BeforeEach
    void anAdministrator() {
        browser = new Browser(mvc);
        name = "u" + UUID.randomUUID().toString().substring(0, 8);
        accountId = directory.createAccount(name, "王敏", Capability.ADMINISTRATOR, null, PASSWORD, List.of());
        jdbc.sql("delete from attempt_count").update();
    }

    @Test
    void signingInLeadsToThePageThatWasAskedFor() throws Exception {
        browser.get("/admin/accounts?text=" + name);
        assertThat(browser.location()).endsWith("/sign-in");

        browser.signIn(name, PASSWORD);

        assertThat(browser.location()).contains("/admin/accounts?text=" + name);
        assertThat(browser.follow().page().select("td").eachText()).contains(name);
    }

    @Test
    void anUnknownNameAndAWrongPasswordGetTheSameAnswer() throws Exception {
        String wrong = mainText(browser.signIn(name, "wrong-password-1").follow());
        String unknown =
                mainText(new Browser(mvc).signIn("nobody-at-all", PASSWORD).follow());

        assertThat(unknown).isEqualTo(wrong).contains("用户名或口令不正确");
    }

    @Test
    void guessingIsSlowedDownForKnownAndUnknownNamesAlike() throws Exception {
        for (String guessed : List.of(name, "nobody-at-all")) {
            for (int i = 0; i < 8; i++) {
                assertThat(browser.signIn(guessed, "wrong-password-" + i).location())
                        .endsWith("?wrong");
            }
            assertThat(browser.signIn(guessed, PASSWORD).location()).endsWith("?wait");
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        browser.signIn(name, PASSWORD);

        assertThat(browser.post("/admin/accounts", Map.of("username", "x.y")).status())
                .isEqualTo(403);
    }

    @Test
    void whatWasTypedInAnEndedSessionIsSentAgainAfterSigningIn() throws Exception {
        browser.signIn(name, PASSWORD);
        browser.get("/admin/accounts/new").expire();
        String made = "n" + name;

        browser.submit("/admin/accounts", "username", made, "displayName", "李雷", "capability", "OBSERVER");
        assertThat(browser.location()).endsWith("/sign-in?expired");
        assertThat(browser.follow().page().text()).contains("您刚才提交的内容已保留");
        browser.submit("/sign-in", "username", name, "password", PASSWORD);
        assertThat(browser.follow().page().select("dd").eachText()).contains(made, "李雷");
        browser.submit("/admin/accounts");

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().text()).contains(made);
    }

    @Test
    void aDisabledAccountLosesItsOpenSession() throws Exception {
        browser.signIn(name, PASSWORD);
        assertThat(browser.get("/admin/accounts").status()).isEqualTo(200);

        jdbc.sql("update account set enabled = false where id = :id")
                .param("id", accountId)
                .update();

        assertThat(browser.get("/admin/accounts").location()).endsWith("/sign-in");
    }

    @Test
    void aOneTimePasswordHasToBeChangedBeforeAnythingElse() throws Exception {
        String made = "o" + name;
        String oneTime = desk.create(made, "韩梅梅", Capability.ADMINISTRATOR, null, null);
        browser.get("/admin/accounts?text=" + made);
        browser.signIn(made, oneTime);

        assertThat(browser.follow().location()).endsWith("/change-password");
        browser.follow().submit("/change-password", "present", oneTime, "password", "short", "repeated", "short");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("[role=alert]").text()).contains("口令至少 10 个字符");
        browser.submit(
                "/change-password", "present", oneTime, "password", "my-own-words-7", "repeated", "my-own-words-7");

        assertThat(browser.location()).contains("/admin/accounts?text=" + made);
        assertThat(browser.follow().status()).isEqualTo(200);
        assertThat(new Browser(mvc).signIn(made, "my-own-words-7").location()).endsWith("/");
    }

    @Test
    void everyPageCarriesTheStrictHeaders() throws Exception {
        for (String path : List.of("/sign-in", "/css/liandong.css")) {
            browser.get(path);
            assertThat(browser.header("Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                            + "frame-ancestors 'none'");
            assertThat(browser.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(browser.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(browser.header("Referrer-Policy")).isEqualTo("same-origin");
        }
        assertThat(new Browser(mvc).get("/sign-in").header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void aChangedUnitCountsFromTheNextClickOn() throws Exception {
        long unitId = directory
                .findOrCreateUnit("310000", "HEALTH", "新单位" + name, null)
                .key();
        String officer = "f" + name;
        long id = directory.createAccount(officer, "陈伟", Capability.OFFICER, null, PASSWORD, List.of());
        desk.move(id, unitId);

        assertThat(mvc.perform(MockMvcRequestBuilders.get("/change-password").with(SignedIn.as(officer)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("新单位" + name);
    }

    private static String mainText(Browser at) {
        return at.page().select("main p, main .problems").text();
    }
}

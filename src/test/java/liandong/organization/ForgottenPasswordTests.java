package liandong.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liandong.Browser;
import liandong.LiandongTest;
import liandong.notification.OutboxPump;
import liandong.shared.Sha256;
import liandong.shared.SystemTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@LiandongTest
class ForgottenPasswordTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OutboxPump outbox;

    Browser browser;
    String name;

    @BeforeEach
    void aLiaisonWithAnAddress() {
        browser = new Browser(mvc);
        name = "p" + UUID.randomUUID().toString().substring(0, 8);
        directory.createAccount(name, "赵云", Capability.LIAISON, name + "@unit.test", "forgotten-words-1", List.of());
        jdbc.sql("delete from attempt_count").update();
    }

    @Test
    void aMailedLinkSetsANewPasswordOnce() throws Exception {
        ask(name);
        String link = mailedLink();

        browser.get(link).submit(link, "password", "quite-new-words-2", "repeated", "quite-new-words-2");
        assertThat(browser.location()).endsWith("/sign-in?password-changed");
        assertThat(browser.signIn(name, "quite-new-words-2").location()).doesNotContain("sign-in");

        assertThat(new Browser(mvc).get(link).page().select("form[action=" + link + "]"))
                .isEmpty();
    }

    @Test
    void theAddressWillDoInsteadOfTheName() throws Exception {
        ask(name.toUpperCase(java.util.Locale.ROOT) + "@unit.test");

        assertThat(mailedLink()).startsWith("/new-password/");
    }

    @Test
    void askingForNobodyGetsTheSameAnswerAndNoMail() throws Exception {
        String known = ask(name).text();
        String unknown = ask("nobody-at-all").text();

        assertThat(unknown).isEqualTo(known);
        assertThat(mails("nobody-at-all")).isZero();
    }

    @Test
    void askingAgainAndAgainSendsNoMoreMail() throws Exception {
        for (int i = 0; i < 6; i++) {
            ask(name);
        }

        assertThat(mails(name + "@unit.test")).isEqualTo(2);
    }

    @Test
    void aLinkWorksForHalfAnHour() throws Exception {
        ask(name);
        String link = mailedLink();

        jdbc.sql("update password_link set expires_at = :past where used_at is null")
                .param(
                        "past",
                        liandong.shared.Instants.db(new SystemTime().now().minus(Duration.ofSeconds(1))))
                .update();

        assertThat(browser.get(link).page().text()).contains("已经使用过或已过期");
    }

    @Test
    void onlyTheHashOfTheTokenIsKeptAndNothingOnceTheMailHasLeft() throws Exception {
        ask(name);
        String token = mailedLink().replace("/new-password/", "");

        assertThat(jdbc.sql("select token_hash from password_link")
                        .query(String.class)
                        .list())
                .doesNotContain(token)
                .contains(Sha256.of(token));
        outbox.drain();
        assertThat(jdbc.sql(
                                "select coalesce(model, '') || coalesce(rendered_text, '') from outbox_mail where email = :email")
                        .param("email", name + "@unit.test")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }

    private org.jsoup.nodes.Element ask(String who) throws Exception {
        return browser.get("/forgotten-password")
                .submit("/forgotten-password", "username", who)
                .follow()
                .page()
                .selectFirst("main");
    }

    private String mailedLink() {
        String model = jdbc.sql("select model from outbox_mail where email = :email")
                .param("email", name + "@unit.test")
                .query(String.class)
                .single();
        Matcher link = Pattern.compile("/new-password/[0-9a-f]{64}").matcher(model);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private int mails(String email) {
        return jdbc.sql("select count(*) from outbox_mail where email = :email")
                .param("email", email)
                .query(Integer.class)
                .single();
    }
}

package liandong.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.notification.ImmediateMail;
import liandong.notification.Mailroom;
import liandong.notification.Notifications;
import liandong.notification.OutboxPump;
import liandong.organization.Capability;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The outbox in the browser (通知记录): who sees what, and sending again. */
@LiandongTest
class OutboxPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Notifications notifications;

    @Autowired
    OutboxPump pump;

    Mailroom.Office amr;
    Mailroom.Office post;
    String amrOfficer;
    String postOfficer;
    String leadOfficer;
    String administrator;

    @BeforeEach
    void people() {
        mailroom.empty();
        amr = mailroom.office("市场监管局");
        post = mailroom.office("邮政管理局");
        amrOfficer = mailroom.appoint(amr, Capability.OFFICER);
        postOfficer = mailroom.appoint(post, Capability.OFFICER);
        leadOfficer = mailroom.leadOfficer();
        administrator = mailroom.administrator();
    }

    @Test
    void theUnitAndTheLeadReadTheMailAnAdministratorSeesOnlyDelivery() throws Exception {
        long id = send(amr, "请报送〈7月〉月报", false);

        assertThat(page(amrOfficer, "/outbox")).contains("催报通知");
        assertThat(page(amrOfficer, "/outbox/" + id)).contains("请报送〈7月〉月报", "改址发送");
        assertThat(page(leadOfficer, "/outbox/" + id)).contains("请报送〈7月〉月报");
        assertThat(page(administrator, "/outbox")).contains("催报通知", "已发");
        assertThat(page(administrator, "/outbox/" + id)).contains("已发", "重新发送").doesNotContain("请报送〈7月〉月报", "改址发送");
        assertThat(page(postOfficer, "/outbox")).doesNotContain("催报通知");
        mvc.perform(get("/outbox/" + id).with(SignedIn.as(postOfficer))).andExpect(status().isNotFound());
        mvc.perform(post("/outbox/" + id + "/resend")
                        .with(SignedIn.as(postOfficer))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void hostileTextIsEscaped() throws Exception {
        long id = send(amr, "<script>alert(1)</script>", false);
        assertThat(page(amrOfficer, "/outbox/" + id)).doesNotContain("<script>alert");
    }

    @Test
    void aSecretIsShownToNobodyAndGoesToNobodyElse() throws Exception {
        long id = send(amr, "once-only-4711", true);
        for (String person : List.of(amrOfficer, leadOfficer, administrator)) {
            assertThat(page(person, "/outbox/" + id)).doesNotContain("once-only-4711", "改址发送", "重新发送");
        }
        mvc.perform(post("/outbox/" + id + "/redirect")
                        .param("email", "thief@evil.test")
                        .with(SignedIn.as(leadOfficer))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        pump.drain();
        assertThat(mailroom.mails()).hasSize(1);
    }

    @Test
    void ofADigestForTwoUnitsEachReadsItsOwnLines() throws Exception {
        mailroom.alsoActsFor(amr, mailroom.withoutItsLiaison(post));
        notifications.digest(List.of(
                mailroom.open(amr.owes("fill-report", "市场的月报")).line("T0"),
                mailroom.open(post.owes("fill-report", "邮政的月报")).line("T0")));
        mailroom.moveTo("2021-08-05T09:00");
        pump.drain();
        long id = mailroom.onlyId();

        assertThat(page(amrOfficer, "/outbox/" + id)).contains("市场的月报").doesNotContain("邮政的月报", "改址发送");
        assertThat(page(postOfficer, "/outbox/" + id)).contains("邮政的月报").doesNotContain("市场的月报");
        assertThat(page(leadOfficer, "/outbox/" + id)).contains("市场的月报", "邮政的月报");
    }

    @Test
    void anOfficerSendsTheMailToAnotherAddress() throws Exception {
        long id = send(amr, "请报送", false);
        String first = mailroom.only().getMessageID();
        mvc.perform(post("/outbox/" + id + "/redirect")
                        .param("email", "someone-else@unit.test")
                        .with(SignedIn.as(leadOfficer))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        pump.drain();

        assertThat(mailroom.recipients()).containsExactly(amr.liaisonEmail(), "someone-else@unit.test");
        assertThat(mailroom.mails().get(1).getMessageID()).isNotEqualTo(first);
        assertThat(mailroom.audited("mail-redirected")).contains("someone-else@unit.test");
    }

    @Test
    void aWrongAddressIsAnsweredAtTheFieldAndKept() throws Exception {
        long id = send(amr, "请报送", false);
        String page = mvc.perform(post("/outbox/" + id + "/redirect")
                        .param("email", "a@unit.test, b@evil.test")
                        .with(SignedIn.as(leadOfficer))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("请填写一个正确的电子邮箱地址", "a@unit.test, b@evil.test");
    }

    @Test
    void mailIsFoundByStateAndWords() throws Exception {
        send(amr, "请报送", false);
        assertThat(page(leadOfficer, "/outbox?state=SENT&words=" + amr.liaisonEmail()))
                .contains("催报通知");
        assertThat(page(leadOfficer, "/outbox?state=BOUNCED")).contains("没有符合条件的邮件");
        assertThat(page(leadOfficer, "/outbox?words=100%25")).contains("没有符合条件的邮件");
        assertThat(page(leadOfficer, "/outbox?campaign=4711")).contains("没有符合条件的邮件");
    }

    @Test
    void pagesGoOnAndKeepWhatIsLookedFor() throws Exception {
        for (int i = 0; i < 53; i++) {
            notifications.sendTo("reader" + i + "@unit.test", "读者 a&b=c", mail(amr, "urge:" + i, "请报送", false));
        }
        Document first = Jsoup.parse(page(leadOfficer, "/outbox?state=WAITING&words=a%26b=c"));
        assertThat(first.select("tbody tr")).hasSize(50);

        Document second =
                Jsoup.parse(page(leadOfficer, first.select("a[rel=next]").attr("href")));
        assertThat(second.select("tbody tr")).hasSize(3);
        assertThat(second.select("#words").val()).isEqualTo("a&b=c");
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void onlyAnAdministratorHasBouncesRead() throws Exception {
        mvc.perform(post("/outbox/incoming/reading")
                        .with(SignedIn.as(leadOfficer))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/outbox/incoming/reading")
                        .with(SignedIn.as(administrator))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void onlyOfficersSendAgain() throws Exception {
        long id = send(amr, "请报送", false);
        String head = mailroom.appoint(amr, Capability.UNIT_HEAD);
        assertThat(page(head, "/outbox/" + id)).contains("请报送").doesNotContain("重新发送", "改址发送");
        mvc.perform(post("/outbox/" + id + "/resend").with(SignedIn.as(head)).with(csrf()))
                .andExpect(status().isUnprocessableEntity());

        mvc.perform(post("/outbox/" + id + "/resend")
                        .with(SignedIn.as(administrator))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        pump.drain();
        assertThat(mailroom.recipients()).containsExactly(amr.liaisonEmail(), amr.liaisonEmail());
    }

    private long send(Mailroom.Office office, String text, boolean sensitive) {
        notifications.send(mail(office, "urge:" + office.unitId(), text, sensitive));
        pump.drain();
        return mailroom.onlyId();
    }

    private static ImmediateMail mail(Mailroom.Office office, String key, String text, boolean sensitive) {
        return new ImmediateMail(
                office.unitId(),
                Capability.LIAISON,
                key,
                "notification.plain-subject",
                List.of("催报通知"),
                "notification/mail/notice",
                Map.of("paragraphs", List.of(text)),
                null,
                office.leadUnitId(),
                sensitive,
                null);
    }

    private String page(String person, String link) throws Exception {
        return mvc.perform(get(URI.create(link)).with(SignedIn.as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

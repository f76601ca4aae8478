package liandong.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import liandong.SignedIn;
import liandong.document.Sheets;
import liandong.notification.OutboxPump;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Viewers;
import liandong.rehearsal.RehearsalTime;
import liandong.worklist.Worklist;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A lead with two units in its campaign and one that is not, and the pages of the roster (测试用名册). */
abstract class RosterFixture {

    static final List<String> HEADINGS = List.of("单位名称", "行政区划代码", "单位电话", "单位公共邮箱", "角色", "分工", "姓名", "电子邮箱", "联系电话");

    @Autowired
    MockMvc mvc;

    @Autowired
    Directory directory;

    @Autowired
    Sheets sheets;

    @Autowired
    Worklist worklist;

    @Autowired
    OutboxPump outbox;

    @Autowired
    Viewers viewers;

    @Autowired
    RehearsalTime time;

    @Autowired
    JdbcClient jdbc;

    String key;

    String officer;

    long police;

    long post;

    long stranger;

    @BeforeEach
    void aCampaignOfTwoUnits() {
        jdbc.sql("delete from attempt_count").update();
        key = UUID.randomUUID().toString().substring(0, 8);
        long lead = unit("牵头");
        police = unit("公安");
        post = unit("邮政");
        stranger = unit("无关");
        officer = "of" + key;
        directory.createAccount(
                officer, "曹操", Capability.OFFICER, officer + "@unit.test", "roster-words-1", List.of(lead));
        directory.createAccount(
                "li" + key, "刘备", Capability.LIAISON, "li" + key + "@unit.test", "roster-words-1", List.of(police));
        jdbc.sql("""
                        insert into campaign (plan_id, name, title, lead_unit_id, region_code, starts_on, ends_on,
                            holiday_policy, state, planned_units, launch_token, launched_at)
                        values ('roster', 'roster', 'roster', :lead, '310000', date '2021-08-01', date '2021-12-31',
                            'NEXT_WORKDAY', 'RUNNING', 3, :key, current_timestamp)
                        """).param("lead", lead).param("key", key).update();
        for (long unit : List.of(lead, police, post)) {
            jdbc.sql("""
                            insert into participant (campaign_id, unit_id, plan_unit_id, role, peer)
                            select id, :unit, 'X', 'MEMBER', true from campaign where launch_token = :key
                            """).param("unit", unit).param("key", key).update();
        }
    }

    String mail(String who) {
        return jdbc.sql("select model from outbox_mail where email = :email")
                .param("email", who + "@unit.test")
                .query(String.class)
                .single();
    }

    long unit(String name) {
        return directory.findOrCreateUnit("310000", "HEALTH", name + key, null).key();
    }

    org.jsoup.nodes.Element row(Document page, String unit) {
        return page.select("tbody tr").stream()
                .filter(tr -> tr.text().contains(unit + key))
                .findFirst()
                .orElseThrow();
    }

    static List<String> row(String unit, String role, String topic, String name, String email) {
        return List.of(unit, "310000", "", "", role, topic, name, email, "");
    }

    MockHttpServletResponse get(String path) throws Exception {
        return as(officer, path);
    }

    MockHttpServletResponse as(String who, String path) throws Exception {
        return perform(MockMvcRequestBuilders.get(path), who);
    }

    MockHttpServletResponse post(String path, String... namesAndValues) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return perform(request, officer);
    }

    MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String who) throws Exception {
        return mvc.perform(request.with(SignedIn.as(who)).with(csrf()).locale(java.util.Locale.CHINA))
                .andReturn()
                .getResponse();
    }

    static Document page(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}

package liandong.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import liandong.Browser;
import liandong.LiandongTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@LiandongTest
class CallListTests {

    private static final String PASSWORD = "call-list-words-1";

    @Autowired
    MockMvc mvc;

    @Autowired
    Directory directory;

    @Autowired
    AccountDesk desk;

    @Autowired
    CallList calls;

    @Autowired
    JdbcClient jdbc;

    String key;
    long lead;
    long reached;
    long deserted;
    long liaison;
    long campaign;
    Browser officer;

    @BeforeEach
    void aCampaignWithAUnitThatNobodyAnswersFor() throws Exception {
        jdbc.sql("delete from attempt_count").update();
        key = UUID.randomUUID().toString().substring(0, 8);
        lead = unit("牵头");
        reached = unit("有人");
        deserted = unit("无人");
        liaison = directory.createAccount(
                "li" + key, "刘备", Capability.LIAISON, "li" + key + "@unit.test", PASSWORD, List.of(reached));
        directory.createAccount("of" + key, "曹操", Capability.OFFICER, null, PASSWORD, List.of(lead));
        campaign();
        officer = new Browser(mvc);
        officer.signIn("of" + key, PASSWORD);
    }

    @AfterEach
    void noCampaign() {
        jdbc.sql("delete from participant where campaign_id = :id")
                .param("id", campaign)
                .update();
        jdbc.sql("delete from campaign where id = :id").param("id", campaign).update();
    }

    @Test
    void aUnitWithoutLiaisonIsOnTheListUntilItHasOne() throws Exception {
        assertThat(listed()).contains("无人" + key).doesNotContain("有人" + key);
        assertThat(calls.count(officer(lead))).isEqualTo(1);

        directory.createAccount(
                "new" + key, "关羽", Capability.LIAISON, "new" + key + "@unit.test", PASSWORD, List.of(deserted));

        assertThat(listed()).doesNotContain("无人" + key);
        assertThat(calls.count(officer(lead))).isZero();
    }

    @Test
    void mailThatCameBackPutsAUnitOnTheListUntilTheAddressIsPutRight() throws Exception {
        directory.reportUnreachable(reached, Capability.LIAISON, "邮箱已满");
        directory.reportUnreachable(reached, Capability.LIAISON, "邮箱已满");
        assertThat(listed()).contains("有人" + key).containsOnlyOnce("联络员：邮箱已满");

        desk.changeEmail(liaison, "other" + key + "@unit.test");

        assertThat(listed()).doesNotContain("有人" + key);
    }

    @Test
    void theOfficerNotesWhatWasSaidOnThePhone() throws Exception {
        officer.get("/calls/" + deserted).submit("/calls/" + deserted, "note", " ");
        assertThat(officer.status()).isEqualTo(422);

        officer.submit("/calls/" + deserted, "note", "张主任下周指定联络员");

        assertThat(officer.follow().page().select("td").text()).contains("曹操", "张主任下周指定联络员");
    }

    @Test
    void theOfficerResetsThePasswordOfAMemberAfterACall() throws Exception {
        officer.get("/calls/" + reached).submit("/calls/" + reached + "/accounts/" + liaison + "/reset");
        String oneTime = officer.page().select("code").text();

        Browser member = new Browser(mvc);
        assertThat(member.signIn("li" + key, PASSWORD).location()).endsWith("?wrong");
        member.signIn("li" + key, oneTime);
        assertThat(member.get("/tasks").location()).endsWith("/change-password");
    }

    @Test
    void anotherOfficeSeesNeitherTheUnitsNorTheirAccounts() throws Exception {
        directory.createAccount("ot" + key, "孙权", Capability.OFFICER, null, PASSWORD, List.of(reached));
        Browser other = new Browser(mvc);
        other.signIn("ot" + key, PASSWORD);

        assertThat(other.get("/calls").page().select("main").text()).doesNotContain(key);
        assertThat(other.get("/calls/" + deserted).status()).isEqualTo(404);
        assertThat(calls.count(officer(reached))).isZero();
        assertThat(desk.mayReset(officer(reached), liaison)).isFalse();
    }

    @Test
    void anOfficerDoesNotResetTheAdministrator() {
        long administrator =
                directory.createAccount("ad" + key, "管理", Capability.ADMINISTRATOR, null, PASSWORD, List.of(reached));

        assertThat(desk.mayReset(
                        new Viewer(-5, "of" + key, "曹操", Capability.OFFICER, java.util.Set.of(lead)), administrator))
                .isFalse();
    }

    private Viewer officer(long unit) {
        return new Viewer(-5, "ot" + key, "孙权", Capability.OFFICER, java.util.Set.of(unit));
    }

    private String listed() throws Exception {
        return officer.get("/calls").page().select("main tbody").text();
    }

    private long unit(String name) {
        return directory.findOrCreateUnit("310000", "HEALTH", name + key, null).key();
    }

    private void campaign() {
        jdbc.sql("""
                        insert into campaign (plan_id, name, title, lead_unit_id, region_code, starts_on, ends_on,
                            holiday_policy, state, planned_units, launch_token, launched_at)
                        values ('calls', 'calls', 'calls', :lead, '310000', date '2021-08-01', date '2021-12-31',
                            'NEXT_WORKDAY', 'RUNNING', 3, :key, current_timestamp)
                        """).param("lead", lead).param("key", key).update();
        campaign = jdbc.sql("select id from campaign where launch_token = :key")
                .param("key", key)
                .query(Long.class)
                .single();
        for (long unit : List.of(lead, reached, deserted)) {
            jdbc.sql("""
                            insert into participant (campaign_id, unit_id, plan_unit_id, role, peer)
                            values (:campaign, :unit, 'X', 'MEMBER', true)
                            """).param("campaign", campaign).param("unit", unit).update();
        }
    }
}

package liandong.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import liandong.LiandongTest;
import liandong.organization.Addressee;
import liandong.organization.Capability;
import liandong.worklist.NewWorkItem;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Who has which inbox, and who takes over when somebody leaves (接任). */
@LiandongTest
class SuccessionTests extends RosterFixture {

    @Test
    void onePersonOfTwoUnitsSeesOneInboxWithTheUnitOnEachRow() throws Exception {
        long liaison = viewers.principal("li" + key).orElseThrow().accountId();
        open(police, 1);
        assertThat(page(as("li" + key, "/tasks"), 200).select("thead").text()).doesNotContain("责任单位");
        post(
                "/roster/units/" + post + "/people",
                "name",
                "刘备",
                "email",
                "LI" + key + "@unit.test",
                "from",
                "2021-08-05");
        open(post, 2);
        assertThat(directory.addressees(post, Capability.LIAISON))
                .extracting(Addressee::accountId)
                .containsExactly(liaison);
        Document inbox = page(as("li" + key, "/tasks"), 200);
        assertThat(inbox.select("td[data-label=责任单位]").eachText()).containsExactlyInAnyOrder("公安" + key, "邮政" + key);
        assertThat(inbox.select("tbody .btn").eachText()).hasSize(2).allMatch(text -> text.startsWith("办理"));
        assertThat(mail("li" + key)).contains("邮政" + key).doesNotContain("new-password");
    }

    @Test
    void aSuccessorTakesOverOpenWorkAndMailFromTheDayOn() throws Exception {
        open(police, 3);
        String person = "/roster/people/" + membership("li" + key);
        assertThat(page(get(person), 200).select("main").text()).contains("刘备");
        assertThat(post(person + "/successor", "name", "关羽", "email", "gy" + key + "@unit.test", "from", "2021-08-04")
                        .getStatus())
                .isEqualTo(422);
        assertThat(post(person + "/successor", "name", "刘备", "email", "li" + key + "@unit.test", "from", "2021-08-09")
                        .getStatus())
                .isEqualTo(422);

        assertThat(post(person + "/successor", "name", "关羽", "email", "gy" + key + "@unit.test", "from", "2021-08-09")
                        .getRedirectedUrl())
                .isEqualTo("/roster/units/" + police);

        assertThat(mail("gy" + key)).contains("2021-08-09", "待办3" + key, "/new-password/");
        assertThat(liaisons()).containsExactly("刘备");
        assertThat(page(as("li" + key, "/tasks"), 200).select("tbody").text()).contains("待办3" + key);

        time.moveTo(java.time.Instant.parse("2021-08-08T16:00:00Z"));
        assertThat(liaisons()).containsExactly("关羽");
        assertThat(page(as("li" + key, "/tasks"), 200).text()).doesNotContain("待办3" + key);
        assertThat(page(as("gy" + key, "/tasks"), 200).select("tbody").text()).contains("待办3" + key);
    }

    @Test
    void whoeverLeavesWithoutSuccessorLeavesAVacancyAndWhoeverIsInvitedIsInvitedAgain() throws Exception {
        post("/roster/people/" + membership("li" + key) + "/release");
        assertThat(liaisons()).isEmpty();
        assertThat(row(page(get("/roster"), 200), "公安").text()).contains("联络员空缺");
        post(
                "/roster/units/" + police + "/people",
                "name",
                "关羽",
                "email",
                "gy" + key + "@unit.test",
                "from",
                "2021-08-05");
        String again = "/roster/people/" + membership("gy" + key) + "/invitation";
        assertThat(post(again).getStatus()).isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from outbox_mail where email = :email")
                        .param("email", "gy" + key + "@unit.test")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        jdbc.sql(
                        "update password_link set used_at = expires_at where account_id = (select id from account where username = :name)")
                .param("name", "gy" + key)
                .update();
        assertThat(post(again).getStatus()).isEqualTo(422);
    }

    private List<String> liaisons() {
        return directory.addressees(police, Capability.LIAISON).stream()
                .filter(one -> !one.isOfficeMailbox())
                .map(Addressee::displayName)
                .toList();
    }

    private void open(long unit, long number) {
        worklist.open(new NewWorkItem(
                "roster-test" + key,
                number,
                unit,
                Capability.LIAISON,
                null,
                "待办" + number + key,
                null,
                null,
                null,
                "/reports/" + number,
                null,
                null));
    }

    private long membership(String username) {
        return jdbc.sql("select m.id from membership m join account a on a.id = m.account_id where a.username = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }
}

package liandong.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liandong.Browser;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.document.Sheet;
import liandong.document.SheetColumn;
import liandong.document.SheetRow;
import liandong.document.Sheets;
import liandong.notification.OutboxPump;
import liandong.organization.Addressee;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Viewers;
import liandong.rehearsal.RehearsalTime;
import liandong.worklist.NewWorkItem;
import liandong.worklist.Worklist;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@LiandongTest
class RosterTests {

    private static final List<String> HEADINGS =
            List.of("单位名称", "行政区划代码", "单位电话", "单位公共邮箱", "角色", "分工", "姓名", "电子邮箱", "联系电话");

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

    @Test
    void theLeadSeesItsUnitsWithVacanciesAndNoOthers() throws Exception {
        Document page = page(get("/roster"), 200);
        assertThat(page.select("main tbody").text())
                .contains("公安" + key, "刘备", "邮政" + key)
                .doesNotContain("无关" + key);
        assertThat(row(page, "邮政").text()).contains("联络员空缺");
        assertThat(row(page, "公安").text()).doesNotContain("联络员空缺");
        assertThat(get("/roster/units/" + stranger).getStatus()).isEqualTo(404);
        assertThat(post("/roster/units/" + stranger + "/contact", "unitPhone", "1")
                        .getStatus())
                .isEqualTo(404);
        assertThat(post("/roster/units/" + stranger + "/people", "name", "x", "email", "x@y.cn", "from", "2021-08-05")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theUnitsTelephoneAndMailboxAreKeptHere() throws Exception {
        assertThat(post("/roster/units/" + post + "/contact", "unitPhone", "021-1", "officeEmail", "no address")
                        .getStatus())
                .isEqualTo(422);
        post("/roster/units/" + post + "/contact", "unitPhone", "021-6390", "officeEmail", "yz@unit.test");
        assertThat(directory.unit(post).orElseThrow().phone()).isEqualTo("021-6390");
        assertThat(directory.addressees(post, Capability.LIAISON))
                .extracting(Addressee::email)
                .containsExactly("yz@unit.test");
    }

    @Test
    void theDownloadedFileComesBackWithoutAnyChange() throws Exception {
        MockHttpServletResponse file = get("/roster/file");
        List<SheetRow> rows = sheets.read("x.xlsx", file.getContentAsByteArray());
        assertThat(rows.get(2).cells()).isEqualTo(HEADINGS);
        assertThat(rows.toString()).contains("刘备").doesNotContain("无关" + key);
        Document preview = page(upload(file.getContentAsByteArray()), 200);
        assertThat(preview.select("form[action=/roster/import/application]")).isEmpty();
        assertThat(preview.select("main").text()).contains("没有需要导入的改动");
    }

    @Test
    void everyWrongCellIsNamedAndNothingIsTaken() throws Exception {
        long before = accounts();
        Document preview = page(
                upload(file(
                        row("没有" + key, "联络员", "", "张飞", "zf" + key + "@unit.test"),
                        row("无关" + key, "联络员", "", "张飞", "zf" + key + "@unit.test"),
                        row("邮政" + key, "联络员", "", "张飞", "not an address"),
                        row("邮政" + key, "书记", "", "张飞", "a" + key + "@unit.test"),
                        row("邮政" + key, "联络员", "", "", "b" + key + "@unit.test"),
                        row("邮政" + key, "联络员", "", "赵云", "c" + key + "@unit.test"),
                        row("邮政" + key, "联络员", "", "赵云", "c" + key + "@unit.test"),
                        row("公安" + key, "联络员", "", "马超", "c" + key + "@unit.test"),
                        row("公安" + key, "联络员", "", "曹操", officer + "@unit.test"))),
                422);
        assertThat(preview.select("tbody tr").stream()
                        .map(tr -> tr.select("td").get(0).text()))
                .containsExactly("4", "5", "6", "7", "8", "10", "11", "12");
        assertThat(preview.select("td.cell-bad").eachText())
                .satisfiesExactly(
                        cell -> assertThat(cell).contains("名册里没有"),
                        cell -> assertThat(cell).contains("名册里没有"),
                        cell -> assertThat(cell).contains("格式不正确"),
                        cell -> assertThat(cell).contains("书记"),
                        cell -> assertThat(cell).contains("请填写姓名"),
                        cell -> assertThat(cell).contains("与第 9 行重复"),
                        cell -> assertThat(cell).contains("赵云"),
                        cell -> assertThat(cell).contains("其他角色"));
        assertThat(preview.select("form[action=/roster/import/application]")).isEmpty();
        assertThat(accounts()).isEqualTo(before);
    }

    @Test
    void anImportMakesPeopleWhoSignInByTheirInvitation() throws Exception {
        byte[] file = file(
                List.of(
                        "公安" + key,
                        "",
                        "021-2202",
                        "ga" + key + "@unit.test",
                        "联络员",
                        "经侦总队",
                        "关羽",
                        "gy" + key + "@unit.test",
                        "6390转1"),
                row("公安" + key, "", "治安总队", "张飞", "zf" + key + "@unit.test"),
                row("邮政" + key, "单位负责人", "", "赵云", "zy" + key + "@unit.test"),
                row("邮政" + key, "联络员", "", "关羽", "gy" + key + "@unit.test"));
        Document preview = page(upload(file), 200);
        assertThat(preview.select("#rows").text()).contains("新建 4 个账号", "修改 1 个单位");
        assertThat(preview.select("tbody").text()).contains("新的分工“经侦总队”");
        long before = accounts();

        MockHttpServletResponse done = post(
                "/roster/import/application",
                "rows",
                preview.select("input[name=rows]").val());
        assertThat(done.getRedirectedUrl()).isEqualTo("/roster");

        assertThat(accounts()).isEqualTo(before + 3);
        assertThat(directory.unit(police).orElseThrow().phone()).isEqualTo("021-2202");
        assertThat(directory.addressees(police, Capability.LIAISON))
                .extracting(Addressee::displayName)
                .containsExactlyInAnyOrder("刘备", "关羽", "张飞");
        assertThat(row(page(get("/roster"), 200), "公安").text()).contains("经侦总队", "治安总队", "已邀请，未激活", "6390转1");
        String mail = mail("gy" + key);
        assertThat(mail).contains("公安" + key + "联络员（经侦总队）", "邮政" + key + "联络员", "gy" + key);
        Matcher link = Pattern.compile("/new-password/[0-9a-f]{64}").matcher(mail);
        assertThat(link.find()).isTrue();
        outbox.drain();
        assertThat(jdbc.sql("select state from outbox_mail where email = :email")
                        .param("email", "gy" + key + "@unit.test")
                        .query(String.class)
                        .single())
                .isEqualTo("SENT");

        Browser liaison = new Browser(mvc);
        liaison.get(link.group()).submit(link.group(), "password", "roster-words-22", "repeated", "roster-words-22");
        assertThat(liaison.signIn("gy" + key, "roster-words-22").location()).doesNotContain("sign-in");
        assertThat(row(page(get("/roster"), 200), "邮政").select("td").get(2).text())
                .contains("关羽")
                .doesNotContain("已邀请");
    }

    @Test
    void rowsThatBecameWrongMeanwhileAreNotTakenAndNoneOfTheOthers() throws Exception {
        Document preview = page(
                upload(file(
                        row("邮政" + key, "联络员", "", "赵云", "zy" + key + "@unit.test"),
                        row("公安" + key, "联络员", "", "张飞", "zf" + key + "@unit.test"))),
                200);
        directory.createAccount(
                "zf" + key, "张飞", Capability.OFFICER, "zf" + key + "@unit.test", "roster-words-1", List.of(police));
        long before = accounts();
        MockHttpServletResponse answer = post(
                "/roster/import/application",
                "rows",
                preview.select("input[name=rows]").val());
        assertThat(page(answer, 422).select("td.cell-bad").text()).contains("其他角色");
        assertThat(accounts()).isEqualTo(before);
        assertThat(post("/roster/import/application", "rows", "{]").getStatus()).isEqualTo(422);
    }

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

    private String mail(String who) {
        return jdbc.sql("select model from outbox_mail where email = :email")
                .param("email", who + "@unit.test")
                .query(String.class)
                .single();
    }

    private long accounts() {
        return jdbc.sql("select count(*) from account").query(Long.class).single();
    }

    private long unit(String name) {
        return directory.findOrCreateUnit("310000", "HEALTH", name + key, null).key();
    }

    private org.jsoup.nodes.Element row(Document page, String unit) {
        return page.select("tbody tr").stream()
                .filter(tr -> tr.text().contains(unit + key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> row(String unit, String role, String topic, String name, String email) {
        return List.of(unit, "310000", "", "", role, topic, name, email, "");
    }

    @SafeVarargs
    private byte[] file(List<String>... rows) {
        return sheets.write(new Sheet(
                "名册",
                "名册",
                null,
                HEADINGS.stream().map(heading -> new SheetColumn(heading, 20)).toList(),
                withBlankFirst(Arrays.asList(rows))));
    }

    /** So that the numbers of the rows are Excel's and not those of the list. */
    private static List<List<String>> withBlankFirst(List<List<String>> rows) {
        List<List<String>> all = new java.util.ArrayList<>(List.of(List.of("")));
        all.addAll(rows);
        return all;
    }

    private MockHttpServletResponse upload(byte[] file) throws Exception {
        return perform(
                MockMvcRequestBuilders.multipart("/roster/import")
                        .file(new MockMultipartFile("file", "名册.xlsx", null, file)),
                officer);
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return as(officer, path);
    }

    private MockHttpServletResponse as(String who, String path) throws Exception {
        return perform(MockMvcRequestBuilders.get(path), who);
    }

    private MockHttpServletResponse post(String path, String... namesAndValues) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return perform(request, officer);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String who) throws Exception {
        return mvc.perform(request.with(SignedIn.as(who)).with(csrf()).locale(java.util.Locale.CHINA))
                .andReturn()
                .getResponse();
    }

    private static Document page(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}

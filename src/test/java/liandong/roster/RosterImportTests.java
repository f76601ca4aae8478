package liandong.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liandong.Browser;
import liandong.LiandongTest;
import liandong.document.Sheet;
import liandong.document.SheetColumn;
import liandong.document.SheetRow;
import liandong.organization.Addressee;
import liandong.organization.Capability;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The roster as an Excel file: out, in, and every wrong cell named (名册导入). */
@LiandongTest
class RosterImportTests extends RosterFixture {

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
    void rowsThatNoPageOfOursSendsAreRefused() throws Exception {
        for (String rows : List.of(
                "null",
                "[null]",
                "[{\"number\":4}]",
                "[{\"number\":4,\"cells\":[null]}]",
                "[{\"number\":4,\"cells\":[\"公安\\u0000\"]}]",
                "[{\"number\":4,\"cells\":[\"公安\\u202e\"]}]",
                "{\"@class\":\"java.lang.Runtime\"}",
                "[".repeat(50_000))) {
            Document answer = page(post("/roster/import/application", "rows", rows), 422);
            assertThat(answer.select(".problems").text()).as(rows).isNotEmpty();
        }
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

    private long accounts() {
        return jdbc.sql("select count(*) from account").query(Long.class).single();
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
}

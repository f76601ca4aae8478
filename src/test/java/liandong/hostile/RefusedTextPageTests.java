package liandong.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** A text with a character that nobody sees comes back in its field: named, with place and character, nothing lost. */
@LiandongTest
class RefusedTextPageTests {

    /** Chosen on the page, written by the page itself, or told with its line by the reader of plans. */
    private static final Set<String> NOT_WRITTEN = Set.of(
            TextFields.ANY,
            "act",
            "added",
            "back",
            "chosen",
            "file",
            "matter",
            "workbook",
            "job",
            "kind",
            "only",
            "plan",
            "report",
            "rows",
            "token",
            "yaml");

    @Autowired
    ReportingMother mother;

    @Autowired
    Visitor visitor;

    @Autowired
    TextFields fields;

    @Autowired
    MessageSource messages;

    @Test
    void theFieldIsNamedWithPlaceAndCharacterAndEverythingTypedIsKept() {
        Case asked = mother.open();
        Document page = refused(
                asked.person(Capability.LIAISON, asked.below()).username(),
                "/reports/" + asked.owedBy(asked.below()).id() + "/extension-requests",
                Map.of("wantedReason", "同事转来的文字\u202E名单\u0007有误", "newDue", "2021-09-20"));

        Element field = page.selectFirst("textarea[name=wantedReason]");
        assertThat(field.wholeText()).isEqualTo("同事转来的文字名单有误");
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("label[for=" + field.id() + "]").text()).isEqualTo("延期原因");
        assertThat(page.getElementById(field.attr("aria-describedby")).text())
                .contains("延期原因", "第 8 个字符 U+202E", "文字[U+202E]名单[U+0007]有误", "共 2 处");
        assertThat(page.select("#problems a[href=#" + field.id() + "]")).hasSize(1);
        assertThat(page.select("input[type=hidden][name=newDue]").val()).isEqualTo("2021-09-20");
        assertThat(page.select("dl.held-form").text()).contains("新的期限", "2021-09-20");
    }

    @Test
    void aCellOfAReportIsNamedByItsPlaceInTheTable() {
        Case asked = mother.open();
        long id = asked.owedBy(asked.below()).id();
        String liaison = asked.person(Capability.LIAISON, asked.below()).username();
        FoundForm form = visitor.formsOn(liaison, "/reports/" + id).stream()
                .filter(found -> found.action().endsWith("/draft"))
                .findFirst()
                .orElseThrow();
        String cell = form.texts().get(form.texts().size() - 1);
        Document page = refused(liaison, form.action(), form.with(List.of(cell), "一\u2066二"));

        assertThat(page.select("label[for=" + page.select("textarea").attr("id") + "]")
                        .text())
                .isNotBlank()
                .isNotEqualTo("其他内容");
        assertThat(page.select("input[type=hidden][name=version]")).hasSize(1);
    }

    @Test
    void whatWasChosenIsKeptButItsCodeIsNotShown() {
        Case asked = mother.open();
        String liaison = asked.person(Capability.LIAISON, asked.peer()).username();
        String blank = "/handoffs/new?campaign=" + asked.campaignId();
        FoundForm letter = visitor.formsOn(liaison, blank).stream()
                .filter(form -> form.action().equals("/handoffs"))
                .findFirst()
                .orElseThrow();
        Document page = refused(liaison, "/handoffs", letter.with(List.of("violation"), "无证\u0007行医"));

        assertThat(page.select("input[type=hidden][name=source]").val())
                .isEqualTo(letter.filledIn().get("source"))
                .matches("[A-Z]+");
        assertThat(page.select("dl.held-form dt").eachText())
                .contains("涉案机构或人员")
                .doesNotContain("其他内容", "来源");
        assertThat(page.select("dl.held-form dd").eachText()).noneMatch(text -> text.matches("[A-Z_]+|\\d+"));
    }

    @Test
    void noPasswordIsSentBack() {
        Document page =
                refused("", "/forgotten-password", Map.of("username", "a\u0007b", "password", "secret-words-1"));
        assertThat(page.outerHtml()).doesNotContain("secret-words-1");
        assertThat(page.select("textarea[name=username]").val()).isEqualTo("ab");
    }

    @Test
    void everyTextThatPeopleWriteHasANameInWords() {
        Set<String> nameless = new TreeSet<>();
        fields.all()
                .forEach((route, texts) -> texts.stream()
                        .map(text -> text.replaceFirst(".*\\.", ""))
                        .filter(text -> !NOT_WRITTEN.contains(text) && !text.matches("password|present|repeated"))
                        .filter(text -> messages.getMessage("web.held.field." + text, null, "", java.util.Locale.CHINA)
                                .isEmpty())
                        .forEach(text -> nameless.add(route + " " + text)));
        assertThat(nameless).isEmpty();
    }

    private Document refused(String username, String path, Map<String, String> typed) {
        MockHttpServletResponse answer = visitor.post(username, path, typed);
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(Visitor.html(answer));
    }
}

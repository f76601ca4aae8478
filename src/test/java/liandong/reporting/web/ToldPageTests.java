package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.campaign.PlanChanges;
import liandong.campaign.PlanDay;
import liandong.organization.Capability;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import liandong.reporting.Urging;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "Nobody told me" can be answered, and many proposals are decided at once with the words before one's eyes. */
@LiandongTest
class ToldPageTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    Visits visits;

    @Autowired
    Urging urging;

    @Autowired
    PlanChanges changes;

    @Autowired
    JdbcClient jdbc;

    /** Earlier tests have mailed the same units on the same days. */
    @BeforeEach
    void nobodyWasTold() {
        for (String table : List.of("digest_entry", "digest_line", "outbox_mail")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void thePageOfAReportSaysWhoWasTold() {
        Case asked = mother.launched("2021-08");
        Viewer liaison = asked.person(Capability.LIAISON, asked.below());
        Viewer head = asked.person(Capability.UNIT_HEAD, asked.below());
        asked.at("2021-09-09T09:00");
        String path = "/reports/" + asked.owedBy(asked.below()).id();
        List<String> told = visits.page(asked.officer().username(), path)
                .select("#told tbody tr")
                .eachText();
        assertThat(told).hasSize(5);
        assertThat(told.get(0)).startsWith("开始报送通知").contains(liaison.displayName(), "已发出");
        assertThat(told.get(1)).startsWith("到期前3个工作日提醒").contains("已发出");
        assertThat(told.get(4)).startsWith("抄送单位负责人").contains(head.displayName(), "已发出");
        assertThat(visits.page(liaison.username(), path).select("#told tbody tr"))
                .hasSize(5);
        assertThat(visits.page(
                                asked.officer().username(),
                                "/reports/" + asked.owedBy(asked.peer()).id())
                        .select("#told")
                        .text())
                .as("a unit with neither liaison nor mailbox")
                .contains("无人可收");
    }

    @Test
    void theFirstLookOfTheUnitIsWrittenDownOnce() {
        Case asked = mother.open();
        Viewer liaison = asked.person(Capability.LIAISON, asked.below());
        Viewer head = asked.person(Capability.UNIT_HEAD, asked.below());
        String round = "/rounds/" + asked.round().id();
        String board = "/campaigns/" + asked.campaignId() + "/board";
        String path = "/reports/" + asked.owedBy(asked.below()).id();
        int version = asked.owedBy(asked.below()).version();
        assertThat(read(asked, path)).isEqualTo("报送单位尚未打开过。");
        assertThat(row(asked, round)).contains("未阅");
        asked.at("2021-09-03T10:15");
        visits.page(liaison.username(), path);
        asked.at("2021-09-03T11:00");
        visits.page(head.username(), path);
        assertThat(read(asked, path)).contains("2021-09-03 10:15", liaison.displayName());
        assertThat(row(asked, round)).contains("已阅 2021-09-03 10:15");
        assertThat(visits.page(asked.officer().username(), path)
                        .select(".timeline li")
                        .eachText())
                .anyMatch(step -> step.startsWith("已阅") && step.contains("2021-09-03 10:15"));
        assertThat(visits.page(asked.officer().username(), board)
                        .select("a[href=" + path + "]")
                        .attr("title"))
                .isEqualTo("单位 2021-09-03 10:15 已阅");
        assertThat(asked.owedBy(asked.below()).version()).isEqualTo(version);
    }

    @Test
    void aRefusedFormKeepsTheRecordOfWhoWasTold() {
        Case asked = mother.open();
        Viewer liaison = asked.person(Capability.LIAISON, asked.below());
        asked.at("2021-09-06T09:00");
        String path = "/reports/" + asked.owedBy(asked.below()).id();
        Map<String, String> form = Visits.form(visits.page(liaison.username(), path), "/draft");
        form.put("grid.CASES.AD", "三件");
        assertThat(visits.refused(liaison.username(), path + "/submission", form)
                        .select("#told tbody tr")
                        .eachText())
                .isNotEmpty()
                .isEqualTo(told(asked, path));
    }

    @Test
    void anUrgeIsOnThePagesOfTheReportsItNamed() {
        Case asked = mother.open();
        asked.person(Capability.LIAISON, asked.below());
        asked.at("2021-09-07T09:30");
        String path = "/reports/" + asked.owedBy(asked.below()).id();
        assertThat(told(asked, path)).noneMatch(line -> line.startsWith("催办"));
        urging.urge(
                asked.officer(),
                asked.campaignId(),
                List.of(asked.owedBy(asked.below()).id()));
        asked.settle();
        assertThat(told(asked, path)).last().asString().startsWith("催办").contains("已发出");
        assertThat(row(asked, "/rounds/" + asked.round().id())).contains("催办");
    }

    @Test
    void aPlanChangeIsOnThePagesOfTheReportsItMoved() {
        Case asked = mother.launched("2021-08", "2021-09");
        asked.person(Capability.LIAISON, asked.below());
        asked.at("2021-10-08T09:00");
        List<String> codes = changes.movable(asked.officer(), asked.campaignId()).stream()
                .map(PlanDay::code)
                .toList();
        changes.change(
                asked.officer(),
                asked.campaignId(),
                Map.of(codes.get(codes.size() - 1), LocalDate.of(2021, 10, 20)),
                "系统升级");
        asked.settle();
        List<String> pages = jdbc
                .sql("select id from obligation where campaign_id = :campaign"
                        + " and owner_unit_id = :unit order by period_code")
                .param("campaign", asked.campaignId())
                .param("unit", asked.below().key())
                .query(Long.class)
                .list()
                .stream()
                .map(id -> "/reports/" + id)
                .toList();
        assertThat(told(asked, pages.get(0))).noneMatch(line -> line.startsWith("期限调整通知"));
        assertThat(told(asked, pages.get(1))).anyMatch(line -> line.startsWith("期限调整通知"));
    }

    @Test
    void thePageOfTheRoundNamesWhatCameBack() {
        Case asked = mother.launched("2021-08");
        asked.person(Capability.LIAISON, asked.below());
        asked.at("2021-09-06T09:00");
        String path = "/rounds/" + asked.round().id();
        assertThat(row(asked, path)).contains("到期当日提醒", "已发出").containsAnyOf(recipients(asked.below()));
        jdbc.sql("update outbox_mail set state = 'BOUNCED', last_error = '550 5.1.1 user unknown'"
                        + " where owner_unit_id = :unit and digest_date = date '2021-09-06'")
                .param("unit", asked.below().key())
                .update();
        assertThat(row(asked, path)).contains("退信", "550 5.1.1 user unknown");
    }

    /** The unit's people to whom the digest of the due day went; the page names the last of them. */
    private String[] recipients(Unit unit) {
        return jdbc.sql("select display_name from outbox_mail where owner_unit_id = :unit"
                        + " and digest_date = date '2021-09-06'")
                .param("unit", unit.key())
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    @Test
    void manyProposalsAreDecidedAtOnceAfterReadingPlainWords() {
        Case asked = mother.launched("2021-08");
        Viewer head = asked.person(Capability.UNIT_HEAD, asked.peer());
        asked.at("2021-09-13T09:00");
        String officer = asked.officer().username();
        String path = "/rounds/" + asked.round().id();
        Document round = visits.page(officer, path);
        List<String> chosen = round.select("#proposals input[name=chosen]").eachAttr("value");
        assertThat(chosen).hasSize(2);
        String query = path + "/proposals?chosen=" + String.join("&chosen=", chosen);
        Document look = visits.page(officer, query);
        assertThat(look.select("#chosen tbody tr").eachText())
                .hasSize(2)
                .allMatch(row -> row.contains("县市场监督管理局"))
                .noneMatch(row -> row.contains("县卫生监督所") || row.contains("名次") || row.contains("第一"))
                .anyMatch(row -> row.contains(head.displayName()) && row.contains("贵单位《2021年8月工作月报》应于9月6日报送"));
        assertThat(asked.told(asked.peer())).as("nothing has gone out").noneMatch(line -> line.startsWith("UNIT_HEAD"));
        Map<String, String> form = new LinkedHashMap<>();
        form.put("chosen", String.join(",", chosen));
        form.put("act", "approve");
        visits.done(officer, path + "/proposals", form);
        assertThat(asked.told(asked.peer())).anyMatch(line -> line.startsWith("UNIT_HEAD"));
        assertThat(asked.agenda()).hasSize(2);
        assertThat(visits.page(officer, path).select("#proposals input[name=chosen]"))
                .isEmpty();
        assertThat(visits.refused(officer, path + "/proposals", form)
                        .select("#problems")
                        .text())
                .contains("没有选中待决定的建议");
        asked.at("2021-09-14T09:00");
        assertThat(jdbc.sql("select rendered_text from outbox_mail where display_name = :name and state = 'SENT'")
                        .param("name", head.displayName())
                        .query(String.class)
                        .list())
                .anyMatch(text -> text.contains("请予关注"))
                .noneMatch(text -> text.contains("县卫生监督所"));
    }

    private String read(Case asked, String path) {
        return visits.page(asked.officer().username(), path).select("#read").text();
    }

    private List<String> told(Case asked, String path) {
        return visits.page(asked.officer().username(), path)
                .select("#told tbody tr")
                .eachText();
    }

    private String row(Case asked, String path) {
        return visits.page(asked.officer().username(), path).select("tr").eachText().stream()
                .filter(row -> row.startsWith("县卫生监督所"))
                .findFirst()
                .orElseThrow();
    }
}

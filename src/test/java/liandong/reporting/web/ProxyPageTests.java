package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.reporting.ObligationState;
import liandong.reporting.Obligations;
import liandong.reporting.OwedReports;
import liandong.reporting.OwedReports.Owed;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lead enters for a unit that telephones, faxes or writes; the unit confirms or objects; calls are noted. */
@LiandongTest
class ProxyPageTests {

    @Autowired
    Visits visits;

    @Autowired
    OwedReports owedReports;

    @Autowired
    Obligations obligations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void withTheSourceNotedTheLeadFillsTheSamePageAndItIsMarkedEverywhere() {
        Owed owed = owedReports.monthly("POSTAL");
        assertThat(visits.page(owed.officer(), owed.path()).select("form.report-form"))
                .isEmpty();
        begin(owed, "PHONE");
        enter(owed);
        assertThat(obligations.get(owed.id()).state()).isEqualTo(ObligationState.SUBMITTED);
        Document read = visits.page(owed.officer(), owed.path());
        assertThat(read.select("h1").text()).contains("代录");
        assertThat(read.select("#proxy").text())
                .contains("王科长")
                .contains("系统登录不上")
                .contains(owed.officer());
        String round = "/rounds/" + obligations.get(owed.id()).terms().roundId();
        assertThat(visits.page(owed.officer(), round).select("main").text()).contains("代录");
        assertThat(jdbc.sql(
                                "select actor_username || ' ' || action from audit_entry where subject = :subject order by id")
                        .param("subject", "obligation:" + owed.id())
                        .query(String.class)
                        .list())
                .contains(owed.officer() + " proxy-entry-begun", owed.officer() + " proxy-entry-made");
        assertThat(mails("proxy-entered")).isPositive();
    }

    @Test
    void theUnitConfirmsOrObjectsOnce() {
        Owed owed = owedReports.monthly("POSTAL");
        begin(owed, "PHONE");
        enter(owed);
        String answer = owed.path() + "/proxy/answer";
        assertThat(visits.post(owed.officer(), answer, Map.of("act", "confirm", "proxyAnswer", ""))
                        .getStatus())
                .isEqualTo(422);
        visits.refused(owed.liaison(), answer, Map.of("act", "object", "proxyAnswer", " "));
        visits.done(owed.liaison(), answer, Map.of("act", "object", "proxyAnswer", "应为 6 件"));
        assertThat(visits.page(owed.officer(), owed.path()).select("#proxy").text())
                .contains("单位有异议")
                .contains("应为 6 件");
        assertThat(visits.post(owed.liaison(), answer, Map.of("act", "confirm", "proxyAnswer", ""))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void withoutASourceAndFromOthersNothingIsEnteredForAUnit() {
        Owed owed = owedReports.monthly("POSTAL");
        Map<String, String> half = source("PHONE");
        half.put("toldBy", " ");
        Document again = visits.refused(owed.officer(), owed.path() + "/proxy", half);
        assertThat(again.getElementById("note").text()).isEqualTo("系统登录不上");
        Map<String, String> later = source("PHONE");
        later.put("toldAt", "2021-09-01T10:00");
        visits.refused(owed.officer(), owed.path() + "/proxy", later);
        assertThat(visits.post(owed.officer(), owed.path() + "/draft", Map.of("version", "0", "grid.CASES.POST", "7"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.post(owed.stranger(), owed.path() + "/proxy", source("PHONE"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(visits.post(owed.liaison(), owed.path() + "/proxy", source("PHONE"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void aFaxIsHandedInOnlyWithItsScan() {
        Owed owed = owedReports.monthly("POSTAL");
        begin(owed, "FAX");
        Map<String, String> form = Visits.form(visits.page(owed.officer(), owed.path()), "/draft");
        form.putAll(Visits.SEVEN);
        Document refused = visits.refused(owed.officer(), owed.path() + "/submission", form);
        assertThat(refused.select("#problems").text()).contains("扫描件");
        assertThat(obligations.get(owed.id()).state()).isEqualTo(ObligationState.OPEN);
    }

    @Test
    void aUnitThatReportsItselfMeanwhileIsNotOverwritten() {
        Owed owed = owedReports.monthly("POSTAL");
        begin(owed, "PHONE");
        Map<String, String> stale = Visits.form(visits.page(owed.officer(), owed.path()), "/draft");
        Map<String, String> own = Visits.form(visits.page(owed.liaison(), owed.path()), "/draft");
        own.putAll(Visits.SEVEN);
        visits.done(owed.liaison(), owed.path() + "/submission", own);
        assertThat(visits.post(owed.officer(), owed.path() + "/submission", stale)
                        .getStatus())
                .isEqualTo(409);
        Document read = visits.page(owed.officer(), owed.path());
        assertThat(read.select("h1").text()).doesNotContain("代录");
        assertThat(read.select("#proxy")).isEmpty();
    }

    @Test
    void aCallIsNotedWithTheReport() {
        Owed owed = owedReports.monthly("POSTAL");
        Map<String, String> call = Map.of("withWhom", "李主任", "callNote", "明天上午报");
        visits.refused(owed.officer(), owed.path() + "/calls", Map.of("withWhom", "李主任"));
        visits.done(owed.officer(), owed.path() + "/calls", call);
        assertThat(visits.page(owed.officer(), owed.path()).select("#calls").text())
                .contains("李主任")
                .contains("明天上午报");
        assertThat(visits.page(owed.liaison(), owed.path()).select("#calls")).isEmpty();
        assertThat(visits.post(owed.liaison(), owed.path() + "/calls", call).getStatus())
                .isEqualTo(404);
    }

    private void begin(Owed owed, String kind) {
        visits.done(owed.officer(), owed.path() + "/proxy", source(kind));
    }

    private static Map<String, String> source(String kind) {
        return new HashMap<>(Map.of("kind", kind, "toldBy", "王科长", "toldAt", "2021-08-05T08:00", "note", "系统登录不上"));
    }

    private void enter(Owed owed) {
        Map<String, String> form = Visits.form(visits.page(owed.officer(), owed.path()), "/draft");
        form.putAll(Visits.SEVEN);
        visits.done(owed.officer(), owed.path() + "/submission", form);
    }

    private long mails(String what) {
        List<Long> count = jdbc.sql("select count(*) from outbox_mail where reminder_key like :key")
                .param("key", what + ":%")
                .query(Long.class)
                .list();
        return count.get(0);
    }
}

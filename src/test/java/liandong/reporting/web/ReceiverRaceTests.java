package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.race.Act;
import liandong.race.Answers;
import liandong.race.Races;
import liandong.reporting.ObligationState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The receiving office and the unit, or two of the office, act at the same instant. */
@LiandongTest
@Tag("race")
class ReceiverRaceTests {

    @Autowired
    Races races;

    @Autowired
    RacedReports racedReports;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    List<RacedReport> reports;

    @BeforeEach
    void aRoundIsOpen() {
        reports = racedReports.open();
    }

    @Test
    void oneAcceptsAllWhileTheOtherAcceptsOneOfThem() throws Exception {
        races.repeat("accept many against accept", number -> {
            RacedReport report = reports.get(number).handedIn();
            Answers answers =
                    races.atOnce(acceptsMany(report), report.acts(report.otherOfficer(), "/acceptance", Map.of()));
            assertThat(races.happened("report-accepted", report.subject())).isEqualTo(1);
            assertThat(report.state()).isEqualTo(ObligationState.ACCEPTED);
            return answers;
        });
    }

    @Test
    void oneAcceptsAllWhileTheOtherReturnsOneOfThem() throws Exception {
        races.repeat("return against accept many", number -> {
            RacedReport report = reports.get(number).handedIn();
            Act giveBack = report.acts(report.otherOfficer(), "/return", Map.of("reason", "数字对不上"));
            Answers answers = races.atOnce(giveBack, acceptsMany(report));
            assertThat(report.state())
                    .isEqualTo(answers.isDone(0) ? ObligationState.RETURNED : ObligationState.ACCEPTED);
            assertThat(races.happened("report-accepted", report.subject())).isEqualTo(answers.isDone(0) ? 0 : 1);
            return answers;
        });
    }

    @Test
    void aUnitIsUrgedOnceInFourHours() throws Exception {
        races.repeat("urge twice", number -> {
            RacedReport report = reports.get(number);
            String path = "/campaigns/" + report.owed().terms().campaignId() + "/urge";
            Map<String, String> chosen = Map.of("obligation", String.valueOf(report.id()));
            Answers answers = races.atOnce(
                            () -> visits.post(report.officer(), path, chosen),
                            () -> visits.post(report.otherOfficer(), path, chosen))
                    .oneDone();
            assertThat(races.happened("report-urged", report.subject())).isEqualTo(1);
            return answers;
        });
    }

    @Test
    void whatIsEnteredForAUnitDoesNotMeetWhatItHandsInItself() throws Exception {
        races.repeat("proxy entry against own submit", number -> {
            RacedReport report = reports.get(number);
            report.posts(
                            report.officer(),
                            "/proxy",
                            Map.of("kind", "PHONE", "toldBy", "王科长", "toldAt", "2021-08-30T10:00", "note", "系统登录不上"))
                    .perform();
            Map<String, String> form = report.filled("5");
            Answers answers = races.atOnce(report.posts(report.officer(), "/submission", form), report.submits(form))
                    .oneDone();
            assertThat(races.happened("report-submitted", report.subject())).isEqualTo(1);
            assertThat(races.happened("proxy-entry-made", report.subject())).isEqualTo(answers.isDone(0) ? 1 : 0);
            return answers;
        });
    }

    @Test
    void aWaiverIsDecidedOnce() throws Exception {
        races.repeat("waiver decided twice", number -> {
            RacedReport report = reports.get(number);
            String waiver = askedWaiver(report);
            Answers answers = races.atOnce(
                            report.posts(report.officer(), waiver, Map.of("act", "grant", "answer", "属实")),
                            report.posts(report.otherOfficer(), waiver, Map.of("act", "refuse", "answer", "请更正")))
                    .oneDone();
            assertThat(races.happened("waiver-granted", report.subject())
                            + races.happened("waiver-refused", report.subject()))
                    .isEqualTo(1);
            return answers;
        });
    }

    @Test
    void anErrorIsLetPassWhileTheUnitHandsIn() throws Exception {
        races.repeat("waiver against submit", number -> {
            RacedReport report = reports.get(number);
            String waiver = askedWaiver(report);
            Map<String, String> form = report.filled("");
            form.put("reason.V10", "一案多罚，按案统计");
            Answers answers = races.atOnce(
                    report.posts(report.officer(), waiver, Map.of("act", "grant", "answer", "属实")),
                    report.submits(form));
            assertThat(answers.isDone(0)).isTrue();
            assertThat(report.state()).isEqualTo(answers.isDone(1) ? ObligationState.SUBMITTED : ObligationState.OPEN);
            return answers;
        });
    }

    private Act acceptsMany(RacedReport report) {
        String path = "/rounds/" + report.owed().terms().roundId() + "/acceptance";
        Map<String, String> chosen =
                Map.of("report", report.id() + ":" + report.owed().version());
        return () -> visits.post(report.officer(), path, chosen);
    }

    /** A fine without anybody fined, and why that is right; answers where it is decided. */
    private String askedWaiver(RacedReport report) throws Exception {
        Map<String, String> form = new HashMap<>(report.filled(""));
        form.replaceAll((name, typed) ->
                name.startsWith("grid.FINE_AMOUNT.") ? "1.5" : name.startsWith("grid.FINE_COUNT.") ? "0" : typed);
        form.put("waiver.V01", "并处罚款，户次记在公安");
        report.posts(report.liaison(), "/waivers", form).perform();
        return "/waivers/"
                + jdbc.sql("select id from check_waiver where obligation_id = :id and state = 'ASKED'")
                        .param("id", report.id())
                        .query(Long.class)
                        .single();
    }
}

package liandong.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.race.Act;
import liandong.race.Answers;
import liandong.race.Races;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import liandong.reporting.web.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People are entered twice at once, or replaced in the middle of their work. */
@LiandongTest
@Tag("race")
class RosterRaceTests {

    @Autowired
    Races races;

    @Autowired
    ReportingMother mother;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    Case asked;
    List<Unit> units;

    @BeforeEach
    void aRoundIsOpen() {
        asked = mother.launched("2021-08");
        units = asked.manyMoreUnits(Races.RUNS);
        asked.at("2021-08-31T08:00");
    }

    @Test
    void aNewPersonIsEnteredOnce() throws Exception {
        races.repeat("new person entered twice", number -> {
            String email = "race" + number + "@roster.test";
            Act enter = enters(units.get(number), "关羽", email);
            Answers answers = races.atOnce(enter, enter);
            assertThat(answers.all()).anyMatch(answer -> answer.isDone());
            assertThat(memberships(email)).isEqualTo(1);
            assertThat(invitations(email)).isEqualTo(1);
            return answers;
        });
    }

    @Test
    void aKnownPersonJoinsAUnitOnce() throws Exception {
        Viewer known = asked.person(Capability.LIAISON, asked.peer());
        String email = known.username() + "@liandong.test";
        races.repeat("known person entered twice", number -> {
            Act enter = enters(units.get(number), "关羽", email);
            Answers answers = races.atOnce(enter, enter);
            assertThat(answers.all()).anyMatch(answer -> answer.isDone());
            assertThat(memberships(email)).isEqualTo(number + 2);
            return answers;
        });
    }

    @Test
    void aSuccessorTakesOverWhileTheOneWhoLeavesHandsIn() throws Exception {
        races.repeat("successor against submit", number -> {
            Unit unit = units.get(number);
            Viewer leaving = asked.person(Capability.LIAISON, unit);
            long report = owedBy(unit);
            Map<String, String> form = Visits.form(visits.page(leaving.username(), "/reports/" + report), "/draft");
            form.replaceAll((name, typed) -> name.matches("grid\\.(INSPECTED|CASES)\\..*") ? "5" : typed);
            long membership = jdbc.sql("select id from membership where account_id = :id")
                    .param("id", leaving.accountId())
                    .query(Long.class)
                    .single();
            Map<String, String> successor =
                    Map.of("name", "赵云", "email", "successor" + number + "@roster.test", "from", "2021-08-31");
            Answers answers = races.atOnce(
                    () -> visits.post(
                            asked.officer().username(), "/roster/people/" + membership + "/successor", successor),
                    () -> visits.post(leaving.username(), "/reports/" + report + "/submission", form));
            assertThat(answers.isDone(0)).isTrue();
            assertThat(races.happened("report-submitted", "obligation:" + report))
                    .isEqualTo(answers.isDone(1) ? 1 : 0);
            assertThat(memberships("successor" + number + "@roster.test")).isEqualTo(1);
            return answers;
        });
    }

    private Act enters(Unit unit, String name, String email) {
        Map<String, String> form =
                Map.of("name", name, "email", email, "role", "LIAISON", "topic", "", "from", "2021-08-31");
        return () -> visits.post(asked.officer().username(), "/roster/units/" + unit.key() + "/people", form);
    }

    private long owedBy(Unit unit) {
        return asked.owedBy(unit).id();
    }

    private int memberships(String email) {
        return jdbc.sql(
                        "select count(*) from membership m join account a on a.id = m.account_id where a.email = :email")
                .param("email", email)
                .query(Integer.class)
                .single();
    }

    private int invitations(String email) {
        return jdbc.sql("select count(*) from outbox_mail where email = :email")
                .param("email", email)
                .query(Integer.class)
                .single();
    }
}

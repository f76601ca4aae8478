package liandong.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import liandong.LiandongTest;
import liandong.api.ApiCaller.Answer;
import liandong.organization.Capability;
import liandong.race.Races;
import liandong.reporting.Obligation;
import liandong.reporting.ObligationState;
import liandong.reporting.Reporting;
import liandong.reporting.ReportingMother.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However often a unit's system sends the same, it is handed in once; what others changed meanwhile is not overwritten. */
@LiandongTest
class ApiIdempotencyTests extends OwedReportFixture {

    @Autowired
    Races races;

    @Autowired
    Reporting reporting;

    @Test
    void theSameKeyGetsTheSameReceiptAndAnotherBodyIsRefused() throws Exception {
        String body = clean();
        Answer first = api.submit(token, id, "key-1", body).is(201);
        Answer again = api.submit(token, id, "key-1", body).is(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(api.submit(token, id, "key-1", body + " ").is(422).problem()).isEqualTo("key-used");
        assertThat(races.happened("report-submitted", "obligation:" + id)).isEqualTo(1);
    }

    @Test
    void aKeyMustBeGiven() throws Exception {
        for (String key : List.of("", " ", "键", "k".repeat(201))) {
            assertThat(api.submit(token, id, key, clean()).is(400).problem()).isEqualTo("key-missing");
        }
    }

    @Test
    void theSameKeyTwiceAtOnceHandsInOnce() throws Exception {
        String body = clean();
        List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
        races.atOnce(
                () -> {
                    answers.add(api.submit(token, id, "race", body));
                    return null;
                },
                () -> {
                    answers.add(api.submit(token, id, "race", body));
                    return null;
                });
        assertThat(answers).hasSize(2).allSatisfy(answer -> answer.is(201));
        assertThat(answers.get(0).text()).isEqualTo(answers.get(1).text());
        assertThat(races.happened("report-submitted", "obligation:" + id)).isEqualTo(1);
    }

    @Test
    void whatSomebodyChangedMeanwhileIsAConflict() throws Exception {
        String body = clean();
        asked.submit(asked.peer());
        assertThat(api.submit(token, id, body).is(409).problem()).isEqualTo("conflict");
        assertThat(api.submit(token, id, clean()).is(422).problem())
                .as("handed in already")
                .isEqualTo("refused");
    }

    @Test
    void theSameContentsUnderTheSameKeyForAnotherObligationAreNotMistakenForTheFirst() throws Exception {
        Case two = mother.launchedElsewhere("2021-07", "2021-08");
        two.at("2021-08-31T08:00");
        String unit = api.token(two.peer().key());
        List<Long> owed = new ArrayList<>();
        api.get(unit, "/api/v1/obligations")
                .body()
                .path("items")
                .forEach(item -> owed.add(item.path("id").asLong()));
        String zero = "{\"version\": 0, \"zero\": true}";

        api.submit(unit, owed.get(0), "monthly", zero).is(201);
        assertThat(api.submit(unit, owed.get(1), "monthly", zero).is(422).problem())
                .isEqualTo("key-used");
        Answer second = api.submit(unit, owed.get(1), "monthly-2", zero).is(201);
        assertThat(second.body().path("obligation").asLong()).isEqualTo(owed.get(1));
    }

    @Test
    void aReturnedReportIsSentAgainWithTheSameFileAndTheFileIsThereOnce() throws Exception {
        api.submit(token, id, "first", clean(), photo()).is(201);
        Obligation handedIn = asked.owedBy(asked.peer());
        reporting.returnForCorrection(
                asked.person(Capability.OFFICER, asked.lead()),
                id,
                handedIn.version(),
                "案件数请核实",
                null,
                java.util.Map.of());

        Answer again =
                api.submit(token, id, "second", clean(), photo(), photo()).is(201);
        assertThat(again.body().path("files").asInt()).isEqualTo(2);
        assertThat(files()).isEqualTo(1);
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.SUBMITTED);
    }
}

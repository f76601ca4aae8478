package liandong.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.reporting.Obligation;
import liandong.reporting.Reporting;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a unit's system reads. The report about August 2021 is due on 6 September. */
@LiandongTest
class ApiReadingTests {

    @Autowired
    ApiCaller api;

    @Autowired
    ReportingMother mother;

    @Autowired
    Reporting reporting;

    Case asked;
    String token;

    @BeforeEach
    void aRoundIsOpen() {
        asked = mother.launchedElsewhere("2021-08");
        asked.at("2021-08-31T08:00");
        token = api.token(asked.peer().key());
    }

    @Test
    void aUnitReadsWhatItOwesAndNothingElse() throws Exception {
        JsonNode items = api.get(token, "/api/v1/obligations").is(200).body().path("items");

        assertThat(items).hasSize(1);
        JsonNode owed = items.get(0);
        assertThat(owed.path("id").asLong())
                .isEqualTo(asked.owedBy(asked.peer()).id());
        assertThat(owed.path("due").asText()).isEqualTo("2021-09-06");
        assertThat(owed.path("nominalDue").asText()).isEqualTo("2021-09-05");
        assertThat(owed.path("state").asText()).isEqualTo("OPEN");
        assertThat(owed.path("period").asText()).isEqualTo("2021-08");
        assertThat(api.get(api.token(asked.lead().key()), "/api/v1/obligations")
                        .body()
                        .path("items"))
                .as("the receiver owes nothing")
                .isEmpty();
    }

    @Test
    void theListIsNarrowedByStateAndDueDay() throws Exception {
        assertThat(ids("?state=OPEN&dueFrom=2021-09-06&dueTo=2021-09-06")).hasSize(1);
        assertThat(ids("?state=RETURNED&state=SUBMITTED")).isEmpty();
        assertThat(ids("?dueFrom=2021-09-07")).isEmpty();
        assertThat(ids("?dueTo=2021-09-05")).isEmpty();
        assertThat(ids("?after=" + asked.owedBy(asked.peer()).id())).isEmpty();
    }

    @Test
    void aPageNamesTheNextOneUntilThereIsNoMore() throws Exception {
        Case two = mother.launchedElsewhere("2021-07", "2021-08");
        two.at("2021-08-31T08:00");
        String unit = api.token(two.peer().key());
        JsonNode first = api.get(unit, "/api/v1/obligations?limit=1&state=OPEN").body();
        assertThat(first.path("items")).hasSize(1);
        assertThat(first.path("next").asText()).contains("limit=1", "state=OPEN", "after=");
        JsonNode second = api.get(unit, first.path("next").asText()).body();
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("items").get(0).path("id"))
                .isNotEqualTo(first.path("items").get(0).path("id"));
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void aParameterThatMeansNothingIsNamed() throws Exception {
        for (String wrong : List.of("state=LATE", "dueFrom=yesterday", "dueTo=2021-13-01", "after=x", "limit=many")) {
            ApiCaller.Answer answer =
                    api.get(token, "/api/v1/obligations?" + wrong).is(400);
            assertThat(answer.problem()).isEqualTo("invalid-parameter");
            assertThat(answer.places()).containsExactly(wrong.replaceAll("=.*", ""));
        }
    }

    @Test
    void whatTheReceiverSaidStandsAtItsPlace() throws Exception {
        asked.report(asked.peer(), Map.of("grid.CASES.AD", "2", "grid.INSPECTED.AD", "3"));
        Obligation handedIn = asked.owedBy(asked.peer());
        reporting.returnForCorrection(
                asked.person(Capability.OFFICER, asked.lead()),
                handedIn.id(),
                handedIn.version(),
                "案件数请核实",
                null,
                Map.of("grid.CASES.AD", "与平台数不符"));

        JsonNode owed =
                api.get(token, "/api/v1/obligations/" + handedIn.id()).is(200).body();
        assertThat(owed.path("state").asText()).isEqualTo("RETURNED");
        assertThat(owed.path("stateInWords").asText()).contains("退回");
        assertThat(owed.at("/returned/reason").asText()).isEqualTo("案件数请核实");
        assertThat(owed.at("/returned/places/0/address").asText()).isEqualTo("grid.CASES.AD");
        assertThat(owed.at("/returned/places/0/label").asText()).contains("案件数");
        assertThat(owed.at("/returned/places/0/remark").asText()).isEqualTo("与平台数不符");
        assertThat(owed.at("/saved/values").isEmpty()).isFalse();
    }

    @Test
    void theDefinitionNamesEveryPlaceWithItsWordsAndRules() throws Exception {
        JsonNode owed =
                api.get(token, "/api/v1/obligations").body().path("items").get(0);
        JsonNode table = api.get(token, owed.path("table").asText()).is(200).body();

        assertThat(table.path("tableId").asText()).isEqualTo("cn-medbeauty-monthly-shanghai-2021");
        JsonNode cell = cell(table, "grid.CASES.AD");
        assertThat(cell.path("label").asText()).contains("案件数", "广告");
        assertThat(cell.path("own").asBoolean())
                .as("market regulation fills it")
                .isTrue();
        assertThat(cell(table, "grid.CASES.SMUGGLE").path("own").asBoolean())
                .as("customs fills it")
                .isFalse();
        assertThat(table.path("fields").findValuesAsText("address")).contains("fields.VEHICLES");
        assertThat(table.path("texts").findValuesAsText("address")).contains("narrative");
        assertThat(table.path("cases").findValuesAsText("code")).isNotEmpty();
        assertThat(table.path("checks"))
                .anySatisfy(check -> assertThat(check.toString()).contains("\"V03\"", "\"warning\"", "案件数大于检查对象数"));
    }

    @Test
    void theBoardIsTheOneOfThePage() throws Exception {
        asked.submit(asked.peer());
        assertThat(api.get(token, "/api/v1/campaigns")
                        .is(200)
                        .body()
                        .path("items")
                        .findValuesAsText("board"))
                .containsExactly("/api/v1/campaigns/" + asked.campaignId() + "/board");
        JsonNode own = board(token);
        assertThat(own.path("units").findValuesAsText("name"))
                .containsExactly(asked.peer().name());
        assertThat(own.at("/units/0/cells/0/lamp").asText()).isEqualTo("done-on-time");
        assertThat(own.at("/columns/0/period").asText()).isEqualTo("2021-08");

        assertThat(board(api.token(asked.lead().key())).path("units").findValuesAsText("name"))
                .containsExactlyInAnyOrder(asked.peer().name(), asked.below().name());
    }

    private JsonNode board(String of) throws Exception {
        return api.get(of, "/api/v1/campaigns/" + asked.campaignId() + "/board")
                .is(200)
                .body();
    }

    private List<String> ids(String query) throws Exception {
        return api.get(token, "/api/v1/obligations" + query)
                .is(200)
                .body()
                .path("items")
                .findValuesAsText("id");
    }

    private static JsonNode cell(JsonNode table, String address) {
        for (JsonNode row : table.at("/grid/rows")) {
            for (JsonNode cell : row.path("cells")) {
                if (cell.path("address").asText().equals(address)) {
                    return cell;
                }
            }
        }
        throw new AssertionError(address);
    }
}

package liandong.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.campaign.CampaignMother;
import liandong.campaign.Campaigns;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.rehearsal.Rehearsal;
import liandong.reporting.ReportBoard;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The Shanghai campaign on the morning it was launched: the July round is open at once. */
@LiandongTest
class ProcessPicturePageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    CampaignMother campaigns;

    @Autowired
    Campaigns participants;

    @Autowired
    Directory directory;

    @Autowired
    ReportBoard board;

    @Autowired
    Rehearsal rehearsal;

    private CampaignMother.Launched shanghai;
    private long round;

    @BeforeEach
    void launch() {
        shanghai = campaigns.shanghai();
        rehearsal.settle();
        round = board.rounds(shanghai.officer(), shanghai.id()).get(0).roundId();
    }

    @Test
    void theRoundsPictureCarriesTheLeadsProgressOnTheStepItIsIn() throws Exception {
        JsonNode data = data(shanghai.officer(), "?round=" + round);

        assertThat(data.get("diagram").asText()).contains("id=\"collection-round\"", "BPMNShape");
        List<String> running = StreamSupport.stream(
                        java.util.Spliterators.spliteratorUnknownSize(
                                data.get("states").fields(), 0),
                        false)
                .filter(state -> state.getValue().asText().equals("NOW"))
                .map(java.util.Map.Entry::getKey)
                .toList();
        assertThat(data.get("badges").size()).isPositive();
        data.get("badges").fields().forEachRemaining(badge -> {
            assertThat(running).contains(badge.getKey());
            assertThat(badge.getValue().asText()).isEqualTo("0/23");
        });
        for (String element : running) {
            assertThat(data.get("diagram").asText()).contains("id=\"" + element + "\"");
        }
    }

    @Test
    void aMemberIsToldItsOwnProgressOnly() throws Exception {
        long amr = participants.unitOf(shanghai.id(), "AMR");
        Unit unit = directory.unit(amr).orElseThrow();
        Viewer liaison = campaigns.person(Capability.LIAISON, unit);

        assertThat(data(liaison, "?round=" + round).get("badges").toString())
                .contains("0/1")
                .doesNotContain("23");
    }

    @Test
    void theStepsAreToldInWordsToo() throws Exception {
        Document page = Jsoup.parse(mvc.perform(get("/campaigns/" + shanghai.id() + "/process")
                        .with(SignedIn.as(shanghai.officer().username())))
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.select(".timeline li")).hasSizeGreaterThan(1);
        assertThat(page.select(".timeline li[aria-current=step] .tag").eachText())
                .contains("进行中");
        assertThat(page.select("[data-process]").attr("data-process"))
                .startsWith("/campaigns/" + shanghai.id() + "/process/picture");
    }

    private JsonNode data(Viewer viewer, String query) throws Exception {
        return new ObjectMapper()
                .readTree(mvc.perform(get("/campaigns/" + shanghai.id() + "/process/picture" + query)
                                .with(SignedIn.as(viewer.username())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}

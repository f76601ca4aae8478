package liandong.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.campaign.CampaignMother;
import liandong.campaign.HostilePlans;
import liandong.campaign.HostilePlans.HostilePlan;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Absurd plan files at the page: told in words, the text kept to be put right, nothing written. */
@LiandongTest
class HostilePlanPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    CampaignMother mother;

    @Autowired
    JdbcClient jdbc;

    private Viewer officer;

    @BeforeEach
    void officerOfTheLead() {
        officer = mother.person(Capability.OFFICER, mother.unit("341323", "HEALTH", "县卫生健康委"));
    }

    static Stream<HostilePlan> plans() {
        return HostilePlans.all();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void isToldWithItsLineAndNothingIsWritten(HostilePlan plan) throws Exception {
        long before = rows();
        Document told = page(launch(plan.yaml()));
        assertThat(told.selectFirst("#problems").text()).isNotBlank();
        assertThat(told.select("script:not([src]), img, iframe")).isEmpty();
        if (StandardCharsets.UTF_8.newEncoder().canEncode(plan.yaml())) {
            Document uploaded = page(upload(plan.yaml().getBytes(StandardCharsets.UTF_8)));
            assertThat(uploaded.selectFirst("#problems").text()).isNotBlank();
        }
        if (plan.line() > 0 && !plan.yaml().isBlank()) {
            assertThat(told.select("#plan-problems tbody td.num").eachText()).contains(String.valueOf(plan.line()));
            assertThat(told.select("textarea#yaml").hasText())
                    .isEqualTo(plan.yaml().length() <= 200_000);
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aFileInAnotherEncodingIsToldWithItsLine() throws Exception {
        for (String encoding : new String[] {"GBK", "UTF-16LE"}) {
            byte[] file = HostilePlans.mini().getBytes(Charset.forName(encoding));
            assertThat(page(upload(file)).selectFirst("#problems").text())
                    .contains(encoding.equals("GBK") ? "第 3 行" : "第 1 行", "UTF-8");
        }
    }

    @Test
    void aRefusedPlanIsPutRightOnThePage() throws Exception {
        String plan = HostilePlans.mini() + "  []\n";
        Document refused = page(upload(plan.replace("2021-07-01", "2021-02-30").getBytes(StandardCharsets.UTF_8)));
        String kept = refused.selectFirst("textarea#yaml").wholeText();
        assertThat(kept).contains("2021-02-30");
        assertThat(send(multipart("/campaigns/new").param("yaml", kept.replace("2021-02-30", "2021-07-01")))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void whatOnlyTheServerKnowsIsToldWithItsLineToo() throws Exception {
        String nowhere = HostilePlans.mini().replace("341323", "999999") + "  []\n";
        assertThat(page(launch(nowhere)).select("#plan-problems tbody tr").text())
                .startsWith("5 region");
        String nobody = HostilePlans.mini() + """
                  []
                participantClasses:
                  - {id: FIRE, name: 消防, selector: {kind: FIRE}}
                reporting:
                  - {id: M, name: 月报, from: FIRE, to: HC, cadence: MONTHLY, schedule: {dayOfMonth: 5}}
                """;
        assertThat(page(launch(nobody)).select("#plan-problems tbody tr").text())
                .startsWith("16 reporting[0].from");
    }

    private long rows() {
        return Stream.of("campaign", "plan_version", "unit", "phase", "participant", "reporting_item", "audit_entry")
                .mapToLong(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }

    private static AbstractMockHttpServletRequestBuilder<?> upload(byte[] content) {
        return multipart("/campaigns/new").file(new MockMultipartFile("file", "plan.yaml", "text/plain", content));
    }

    private static AbstractMockHttpServletRequestBuilder<?> launch(String yaml) {
        return post("/campaigns")
                .param("yaml", yaml)
                .param("token", UUID.randomUUID().toString());
    }

    private Document page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = send(request);
        assertThat(response.getStatus()).isEqualTo(422);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.locale(Locale.CHINA).with(csrf()).with(SignedIn.as(officer.username())))
                .andReturn()
                .getResponse();
    }
}

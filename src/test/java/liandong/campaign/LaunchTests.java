package liandong.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import liandong.LiandongTest;
import liandong.engine.DueJobs;
import liandong.organization.Capability;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.shared.Refused;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LiandongTest
class LaunchTests {

    @Autowired
    CampaignLaunch launch;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignCourse course;

    @Autowired
    CampaignMother mother;

    @Autowired
    TestPart part;

    @Autowired
    DueJobs jobs;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void quietParts() {
        part.reset();
    }

    @Test
    void theLeadLaunchesShanghaiAndEveryUnitIsRegisteredOnce() {
        CampaignMother.Launched shanghai = mother.shanghai();
        List<Participant> participants = campaigns.participants(shanghai.id());
        assertThat(participants).hasSize(25);
        assertThat(campaigns.participants(shanghai.id(), "DISTRICT_HEALTH"))
                .hasSize(16)
                .allMatch(district -> !district.peer())
                .extracting(Participant::unitName)
                .contains("黄浦区卫生健康委", "崇明区卫生健康委");
        assertThat(campaigns.participants(shanghai.id(), "MONTHLY_AGENCY"))
                .hasSize(6)
                .allMatch(Participant::peer);
        assertThat(participants)
                .filteredOn(unit -> unit.role().equals("EXECUTOR"))
                .singleElement()
                .matches(institute -> !institute.peer());
        assertThat(campaigns.find(shanghai.id()).orElseThrow().state()).isEqualTo("RUNNING");
        assertThat(campaigns.progress(shanghai.id())).isEqualTo(new LaunchProgress("RUNNING", 25, 25));
        assertThat(part.opened()).containsExactly(shanghai.id());
    }

    @Test
    void clickingTwiceIsOneCampaign() {
        Viewer officer = officer();
        String token = UUID.randomUUID().toString();
        long first = launch.launch(officer, small(), MemberChoices.NONE, token);
        assertThat(launch.launch(officer, small(), MemberChoices.NONE, token)).isEqualTo(first);
        assertThat(launch.launch(
                        officer, small(), MemberChoices.NONE, UUID.randomUUID().toString()))
                .isNotEqualTo(first);
    }

    @Test
    void aLaunchThatFailedInTheMiddleGoesOn() {
        part.failOnce();
        long id = launch.launch(
                officer(), small(), MemberChoices.NONE, UUID.randomUUID().toString());
        jobs.run();
        assertThat(campaigns.progress(id)).isEqualTo(new LaunchProgress("LAUNCHING", 2, 2));
        management.createJobQuery().withException().list().forEach(job -> management.executeJob(job.getId()));
        assertThat(campaigns.progress(id)).isEqualTo(new LaunchProgress("RUNNING", 2, 2));
        assertThat(part.opened()).containsExactly(id);
        assertThat(course.timeline(id)).extracting(CampaignTimelineEntry::text).doesNotHaveDuplicates();
    }

    @Test
    void onlyAnOfficerOfTheLeadOfficeLaunches() {
        Unit lead = mother.unit("341323", "HEALTH", "县卫生健康委");
        Unit other = mother.unit("341323", "MARKET_REGULATION", "县市场监督管理局");
        assertRefused(mother.person(Capability.LIAISON, lead), "campaign.launch.officers-only");
        assertRefused(mother.person(Capability.OFFICER, other), "campaign.launch.not-your-unit");
    }

    @Test
    void aPlanWithProblemsIsNotLaunched() {
        long before = count();
        assertThatThrownBy(() -> launch.launch(
                        officer(),
                        small().replace("2021-07-01, to: 2021-08-31", "2021-02-30, to: 2021-08-31"),
                        MemberChoices.NONE,
                        UUID.randomUUID().toString()))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(PlanProblem::path)
                                .containsExactly("period.from"));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aUnitThatTheLeadAddedReportsToo() {
        Viewer officer = mother.person(Capability.OFFICER, mother.unit("310000", "HEALTH", "市卫生健康委"));
        String yaml = new BundledPlans().yaml("shanghai-2021").orElseThrow();
        long id = launch.launch(
                officer,
                yaml,
                new MemberChoices(Set.of("MONTHLY_AGENCY:TCM")),
                UUID.randomUUID().toString());
        jobs.run();
        assertThat(campaigns.participants(id, "MONTHLY_AGENCY"))
                .extracting(Participant::planUnitId)
                .hasSize(7)
                .contains("TCM");
        assertThatThrownBy(() -> launch.launch(
                        officer,
                        yaml,
                        new MemberChoices(Set.of("MONTHLY_AGENCY:NOBODY")),
                        UUID.randomUUID().toString()))
                .isInstanceOf(PlanRefused.class);
    }

    @Test
    void strangersDoNotSeeTheCampaign() {
        CampaignMother.Launched campaign = mother.small("  []");
        Viewer member = mother.person(Capability.LIAISON, mother.unit("341323", "MARKET_REGULATION", "县市场监督管理局"));
        Viewer stranger = mother.person(Capability.LIAISON, mother.unit("110000", "HEALTH", "别处卫生健康委"));
        Viewer administrator = mother.person(Capability.ADMINISTRATOR, mother.unit("341323", "HEALTH", "县卫生健康委"));
        assertThat(campaigns.takesPart(campaign.officer(), campaign.id())).isTrue();
        assertThat(campaigns.visibleTo(member)).extracting(Campaign::id).contains(campaign.id());
        assertThat(campaigns.takesPart(stranger, campaign.id())).isFalse();
        assertThat(campaigns.visibleTo(stranger)).isEmpty();
        assertThat(campaigns.visibleTo(administrator)).isEmpty();
    }

    private void assertRefused(Viewer viewer, String messageKey) {
        assertThatThrownBy(() -> launch.launch(
                        viewer, small(), MemberChoices.NONE, UUID.randomUUID().toString()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(messageKey));
    }

    private Viewer officer() {
        return mother.person(Capability.OFFICER, mother.unit("341323", "HEALTH", "县卫生健康委"));
    }

    private static String small() {
        return PlanReaderTests.mini("  []");
    }

    private long count() {
        return jdbc.sql("select count(*) from campaign").query(Long.class).single();
    }
}

package liandong.campaign;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import liandong.engine.DueJobs;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import org.springframework.stereotype.Component;

/** Makes people and launched campaigns for tests (测试用专项行动). */
@Component
public class CampaignMother {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Directory directory;
    private final CampaignLaunch launch;
    private final DueJobs jobs;

    CampaignMother(Directory directory, CampaignLaunch launch, DueJobs jobs) {
        this.directory = directory;
        this.launch = launch;
        this.jobs = jobs;
    }

    public Viewer person(Capability capability, Unit... units) {
        int number = NUMBER.incrementAndGet();
        List<Long> ids = java.util.Arrays.stream(units).map(Unit::key).toList();
        String username = "campaign.test." + number;
        long account = directory.createAccount(
                username, "测试人员" + number, capability, username + "@liandong.test", "liandong-2021", ids);
        return new Viewer(account, username, "测试人员" + number, capability, java.util.Set.copyOf(ids));
    }

    public Unit byId(long id) {
        return directory.unit(id).orElseThrow();
    }

    public Unit unit(String region, String kind, String name) {
        return directory.findOrCreateUnit(region, kind, name, null);
    }

    /** Launches and runs what is due at once. */
    public Launched launched(String yaml, String region, String leadName) {
        Viewer officer = person(Capability.OFFICER, unit(region, "HEALTH", leadName));
        long id = launch.launch(
                officer, yaml, MemberChoices.NONE, UUID.randomUUID().toString());
        jobs.run();
        return new Launched(id, officer);
    }

    public Launched shanghai() {
        return launched(new BundledPlans().yaml("shanghai-2021").orElseThrow(), "310000", "市卫生健康委");
    }

    /** A small campaign with the given phases (YAML list items). */
    public Launched small(String phases) {
        return launched(smallPlan(phases), "341323", "县卫生健康委");
    }

    public String smallPlan(String phases) {
        return PlanReaderTests.mini(phases);
    }

    /** The same with the police as a second member. */
    public Launched withPolice(String phases) {
        return launched(policePlan(phases), "341323", "县卫生健康委");
    }

    public String policePlan(String phases) {
        return PlanReaderTests.mini(phases)
                .replace("\n\nphases:", "\n  - {id: PSB, name: 县公安局, kind: PUBLIC_SECURITY, role: MEMBER}\n\nphases:");
    }

    public record Launched(long id, Viewer officer) {}
}

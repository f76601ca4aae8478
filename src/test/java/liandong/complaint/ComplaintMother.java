package liandong.complaint;

import java.time.LocalDate;
import liandong.campaign.CampaignMother;
import liandong.campaign.CampaignMother.Launched;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.engine.DueJobs;
import liandong.handoff.ViolationType;
import liandong.organization.Capability;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import org.springframework.stereotype.Component;

/** Makes complaints for tests (测试用投诉举报). */
@Component
public class ComplaintMother {

    public static final Complainant WITNESS = new Complainant("甄守密", "13987654321", "310101199001011234");

    private final CampaignMother campaigns;
    private final Campaigns all;
    private final ComplaintDesk desk;
    private final Complaints complaints;
    private final DueJobs jobs;

    ComplaintMother(CampaignMother campaigns, Campaigns all, ComplaintDesk desk, Complaints complaints, DueJobs jobs) {
        this.campaigns = campaigns;
        this.all = all;
        this.desk = desk;
        this.complaints = complaints;
        this.jobs = jobs;
    }

    /** A running campaign, its market regulator with liaison and head, and the police as a stranger to the matter. */
    public Scene scene() {
        Launched launched = campaigns.withPolice("  []");
        Unit market = participant(launched.id(), "MARKET_REGULATION");
        Unit police = participant(launched.id(), "PUBLIC_SECURITY");
        return new Scene(
                launched.id(),
                launched.officer(),
                market,
                campaigns.person(Capability.LIAISON, market),
                campaigns.person(Capability.UNIT_HEAD, market),
                campaigns.person(Capability.LIAISON, police));
    }

    private Unit participant(long campaignId, String kind) {
        return all.participants(campaignId).stream()
                .map(Participant::unitId)
                .map(campaigns::byId)
                .filter(unit -> unit.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    public record Scene(long campaignId, Viewer lead, Unit unit, Viewer liaison, Viewer head, Viewer stranger) {}

    public ComplaintMatter matter(ComplaintTrack track, LocalDate receivedOn) {
        return new ComplaintMatter(
                ComplaintSource.OWN_INTAKE,
                "",
                track,
                receivedOn,
                "美丽生活美容院",
                "解放路1号",
                "341323",
                ViolationType.UNLICENSED_PRACTICE,
                "无证开展注射美容");
    }

    public Complaint registered(Scene scene, ComplaintTrack track, Complainant complainant) {
        return registered(scene, matter(track, LocalDate.of(2021, 8, 5)), complainant);
    }

    public Complaint registered(Scene scene, ComplaintMatter matter, Complainant complainant) {
        long id = desk.register(
                scene.liaison(),
                new NewComplaint(scene.campaignId(), scene.unit().key(), matter, complainant));
        jobs.run();
        return complaints.get(id);
    }
}

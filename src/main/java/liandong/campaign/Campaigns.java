package liandong.campaign;

import java.util.List;
import java.util.Optional;
import liandong.organization.Viewer;
import org.springframework.stereotype.Service;

/** Campaigns and who takes part (专项行动与参与单位), as other modules read them. */
@Service
public class Campaigns {

    public Optional<Campaign> find(long campaignId) {
        throw new UnsupportedOperationException("owner: campaign");
    }

    /** The campaigns a viewer leads or takes part in, newest first. */
    public List<Campaign> visibleTo(Viewer viewer) {
        throw new UnsupportedOperationException("owner: campaign");
    }

    /** Whether the viewer's units lead or take part in it. */
    public boolean takesPart(Viewer viewer, long campaignId) {
        throw new UnsupportedOperationException("owner: campaign");
    }

    public CampaignPlan plan(long campaignId) {
        throw new UnsupportedOperationException("owner: campaign");
    }

    public List<Participant> participants(long campaignId) {
        throw new UnsupportedOperationException("owner: campaign");
    }

    /** Members of a participant class. */
    public List<Participant> participants(long campaignId, String classId) {
        throw new UnsupportedOperationException("owner: campaign");
    }

    /** The real unit behind a single (not repeated) unit id of the plan. */
    public long unitOf(long campaignId, String planUnitId) {
        throw new UnsupportedOperationException("owner: campaign");
    }
}

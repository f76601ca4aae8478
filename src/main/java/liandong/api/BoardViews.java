package liandong.api;

import java.util.List;
import liandong.campaign.Campaigns;
import liandong.organization.Viewer;
import liandong.overview.Boards;
import liandong.reporting.BoardFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The boards a unit may see, for its own system (看板查询). */
@Service
@Transactional(readOnly = true)
public class BoardViews {

    private final Campaigns campaigns;
    private final Boards boards;

    BoardViews(Campaigns campaigns, Boards boards) {
        this.campaigns = campaigns;
        this.boards = boards;
    }

    public List<BoardView.Campaign> all(Viewer viewer) {
        return campaigns.visibleTo(viewer).stream()
                .map(campaign -> new BoardView.Campaign(
                        campaign.id(), campaign.name(), "/api/v1/campaigns/" + campaign.id() + "/board"))
                .toList();
    }

    /** @param region code of the part looked into, null for all */
    public BoardView of(Viewer viewer, long campaignId, @Nullable String region) {
        return BoardView.of(boards.of(
                viewer, campaigns.visible(viewer, campaignId), new BoardFilter(false, false, null, null, region)));
    }
}

package liandong.campaign;

import java.util.List;
import java.util.Optional;

/**
 * A part of a campaign that another module runs (专项行动组成部分; SPI): reporting, meetings, handoffs. Called in the
 * transaction of the campaign's own step.
 */
public interface CampaignPart {

    /** What is wrong with the plan from this part's point of view. */
    List<PlanProblem> validate(CampaignPlan plan);

    /** What this part will do, in plain words, for the preview; writes nothing. */
    List<PreviewLine> preview(CampaignPlan plan, PlannedParticipants participants);

    /** Starts this part of a campaign that was just launched; calling it twice changes nothing. */
    void open(Campaign campaign, CampaignPlan plan);

    /** Why the campaign cannot close yet, or empty. */
    Optional<String> obstacleToClosing(long campaignId);

    /** The campaign closes: ends what this part still has running. */
    default void close(long campaignId) {}
}

package liandong.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liandong.shared.WorkingCalendar;

/**
 * A part of a campaign that another module runs (专项行动组成部分; SPI): reporting, meetings, handoffs. Called in the
 * transaction of the campaign's own step.
 */
public interface CampaignPart {

    /** What is wrong with the plan from this part's point of view. */
    default List<PlanProblem> validate(CampaignPlan plan) {
        return List.of();
    }

    /** What this part will do, in plain words, for the preview; writes nothing. */
    default List<PreviewLine> preview(CampaignPlan plan, PlannedParticipants participants) {
        return List.of();
    }

    /** Starts this part of a campaign that was just launched; calling it twice changes nothing. */
    default void open(Campaign campaign, CampaignPlan plan) {}

    /** Why the campaign cannot close yet, or empty. */
    default Optional<String> obstacleToClosing(long campaignId) {
        return Optional.empty();
    }

    /** The days of this part that the lead may still change. */
    default List<PlanDay> movableDays(long campaignId) {
        return List.of();
    }

    /**
     * What moving these days would mean; writes nothing. Days of other parts are among them and are left alone.
     *
     * @throws liandong.shared.Refused where a day cannot be moved that way
     */
    default List<MovedDay> previewMoves(long campaignId, Map<String, LocalDate> wanted) {
        return List.of();
    }

    /** Moves them; what runs already goes by the new days at once. */
    default void move(PlanChange change, Map<String, LocalDate> wanted) {}

    /** What counting its days by another calendar would move; writes nothing. */
    default List<MovedDay> previewRecount(long campaignId, WorkingCalendar calendar) {
        return List.of();
    }

    /** Counts its open days anew by the calendar in force. */
    default void recount(PlanChange change) {}

    /** What a new version of the plan would change in this part, or why it cannot; writes nothing. */
    default PlanComparison compare(PlanRevision revision) {
        return PlanComparison.NONE;
    }

    /** The new version holds from now on, units have joined and left: opens and ends what follows from it. */
    default void revise(PlanRevision revision, PlanChange change) {}

    /** The campaign closes: ends what this part still has running. */
    default void close(long campaignId) {}
}

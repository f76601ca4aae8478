package liandong.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a launch would do (启动预览). Nothing is written for it.
 *
 * @param newUnits units that do not exist yet and are made at launch
 * @param tasks reports and checklists that will be asked for
 * @param mails at most so many reminders before the due dates
 * @param candidates units the lead may add to classes
 */
public record CampaignPreview(
        CampaignPlan plan,
        PlannedParticipants participants,
        List<PlanProblem> remarks,
        List<PreviewLine> lines,
        List<MemberChoices.Candidate> candidates,
        int newUnits,
        int tasks,
        int mails,
        @Nullable LocalDate firstDue,
        int pastDue) {}

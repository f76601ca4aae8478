package liandong.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import liandong.campaign.CampaignPlan.PlanUnit;
import org.jspecify.annotations.Nullable;

/** What a new version of the plan of a running campaign may not change (不得变更的内容). */
final class FixedFields {

    private final CampaignPlan before;
    private final CampaignPlan after;
    private final List<PlanProblem> problems = new ArrayList<>();

    private FixedFields(CampaignPlan before, CampaignPlan after) {
        this.before = before;
        this.after = after;
    }

    static List<PlanProblem> check(CampaignPlan before, CampaignPlan after) {
        FixedFields fields = new FixedFields(before, after);
        fields.same("id", CampaignPlan::id);
        fields.same("title", CampaignPlan::title);
        fields.same("campaignName", CampaignPlan::campaignName);
        fields.same("docNumber", CampaignPlan::docNumber);
        fields.same("region", CampaignPlan::region);
        fields.same("period.from", CampaignPlan::from);
        fields.same("policy.holiday", plan -> plan.policy().holiday());
        fields.same("policy.workbookByMail", plan -> plan.policy().workbookByMail());
        fields.same("units", plan -> plan.lead().id());
        before.units().forEach(fields::sameUnit);
        return fields.problems;
    }

    private void same(String field, Function<CampaignPlan, @Nullable Object> read) {
        if (!Objects.equals(read.apply(before), read.apply(after))) {
            problems.add(new PlanProblem(0, field, "campaign.version.fixed", List.of(written(read.apply(before)))));
        }
    }

    private static String written(@Nullable Object before) {
        return before == null ? "" : PlanText.shortened(before.toString());
    }

    /** Another name is another office: the one leaves, the other joins. Not so for the lead. */
    private void sameUnit(PlanUnit was) {
        Optional<PlanUnit> is = after.unit(was.id());
        if (is.isEmpty()) {
            return;
        }
        same(was, is.get(), "kind", PlanUnit::kind);
        same(was, is.get(), "role", PlanUnit::role);
        same(was, is.get(), "multiplicity", PlanUnit::multiplicity);
        if (was.role().equals("LEAD")) {
            same(was, is.get(), "name", PlanUnit::name);
        }
    }

    private void same(PlanUnit was, PlanUnit is, String field, Function<PlanUnit, @Nullable Object> read) {
        if (!Objects.equals(read.apply(was), read.apply(is))) {
            problems.add(new PlanProblem(
                    0,
                    "units[id=%s].%s".formatted(was.id(), field),
                    "campaign.version.fixed",
                    List.of(written(read.apply(was)))));
        }
    }
}

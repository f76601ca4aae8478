package liandong.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import liandong.campaign.Campaign;
import liandong.campaign.CampaignPlan;
import liandong.campaign.CampaignPlan.PeriodDue;
import liandong.campaign.CampaignPlan.ReportingPlan;
import liandong.campaign.CampaignPlan.SummaryPlan;
import liandong.campaign.Campaigns;
import liandong.shared.Period;
import liandong.table.ReportTable;
import liandong.table.ReportTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what a launched plan asks for (报送事项登记): items, and the days of their periods. */
@Component
class ItemOpening {

    private final ReportingItems items;
    private final ItemPeriods periods;
    private final Schedule schedule;
    private final Campaigns campaigns;
    private final ReportTables tables;

    ItemOpening(
            ReportingItems items, ItemPeriods periods, Schedule schedule, Campaigns campaigns, ReportTables tables) {
        this.items = items;
        this.periods = periods;
        this.schedule = schedule;
        this.campaigns = campaigns;
        this.tables = tables;
    }

    /** All items of the campaign; those that are known already stay as they are. */
    List<ReportingItem> open(Campaign campaign, CampaignPlan plan) {
        List<ReportingItem> opened = new ArrayList<>();
        for (ReportingPlan item : plan.reporting()) {
            opened.add(known(campaign, item.id()).orElseGet(() -> monthly(campaign, plan, item)));
        }
        // What is laid together comes before what lays it together.
        List<SummaryPlan> left = new ArrayList<>(plan.summaries());
        while (!left.isEmpty()) {
            SummaryPlan next = left.stream()
                    .filter(item -> left.stream().noneMatch(other -> other.id().equals(item.compiles())))
                    .findFirst()
                    .orElseThrow();
            left.remove(next);
            opened.add(known(campaign, next.id()).orElseGet(() -> summary(campaign, plan, next)));
        }
        return opened;
    }

    private Optional<ReportingItem> known(Campaign campaign, String code) {
        return items.find(campaign.id(), code);
    }

    private ReportingItem monthly(Campaign campaign, CampaignPlan plan, ReportingPlan planned) {
        ReportingItem item = insert(new ReportingItem(
                0,
                campaign.id(),
                planned.id(),
                planned.name(),
                "MONTHLY",
                table(planned.tables()),
                planned.contents(),
                planned.fromClasses(),
                null,
                campaigns.unitOf(campaign.id(), planned.toUnit()),
                null,
                campaign.leadUnit(),
                null,
                pace(plan)));
        List<PeriodDue> dues = planned.periods();
        for (int i = 0; i < dues.size(); i++) {
            LocalDate following = i + 1 < dues.size() ? dues.get(i + 1).nominalDue() : null;
            period(campaign, item, i, dues.get(i).period(), dues.get(i).nominalDue(), following);
        }
        return item;
    }

    private ReportingItem summary(Campaign campaign, CampaignPlan plan, SummaryPlan planned) {
        Function<String, Long> unit = id -> campaigns.unitOf(campaign.id(), id);
        ReportingItem item = insert(new ReportingItem(
                0,
                campaign.id(),
                planned.id(),
                planned.name(),
                planned.kind(),
                table(planned.tables()),
                planned.contents(),
                planned.fromClasses(),
                planned.fromUnit() == null ? null : unit.apply(planned.fromUnit()),
                planned.toUnit() == null ? null : unit.apply(planned.toUnit()),
                planned.toExternal(),
                campaign.leadUnit(),
                planned.compiles() == null
                        ? null
                        : known(campaign, planned.compiles()).orElseThrow().id(),
                pace(plan)));
        LocalDate following = plan.summaries().stream()
                .filter(other -> Objects.equals(other.compiles(), planned.id()))
                .map(SummaryPlan::nominalDue)
                .findFirst()
                .orElse(null);
        period(campaign, item, 0, Period.WHOLE.code(), planned.nominalDue(), following);
        return item;
    }

    private ReportingItem insert(ReportingItem item) {
        return items.get(items.insert(item));
    }

    void period(
            Campaign campaign,
            ReportingItem item,
            int place,
            String code,
            LocalDate nominalDue,
            @Nullable LocalDate following) {
        periods.insert(item.id(), place, code, nominalDue, schedule.dates(item, campaign, code, nominalDue, following));
    }

    @Nullable
    String table(List<String> tableIds) {
        for (String id : tableIds) {
            if (tables.find(id).filter(ReportTable::isReport).isPresent()) {
                return id;
            }
        }
        return null;
    }

    static ReportingItem.Pace pace(CampaignPlan plan) {
        CampaignPlan.Policy policy = plan.policy();
        return new ReportingItem.Pace(
                policy.reviewWorkdays(),
                policy.headAfterWorkdays(),
                policy.meetingAfterWorkdays(),
                policy.graceWorkdays());
    }
}

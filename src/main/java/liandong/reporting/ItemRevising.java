package liandong.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import liandong.audit.AuditLog;
import liandong.campaign.PlanChange;
import liandong.campaign.PlanRevision;
import liandong.shared.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes over what a new version of the plan changes in what is to be reported (报送事项变更). */
@Component
class ItemRevising {

    private final ReportingItems items;
    private final ItemPeriods periods;
    private final ItemOpening opening;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ItemRevising(
            ReportingItems items,
            ItemPeriods periods,
            ItemOpening opening,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.items = items;
        this.periods = periods;
        this.opening = opening;
        this.audit = audit;
        this.events = events;
    }

    void take(PlanRevision revision, PlanChange change) {
        Map<String, PlannedItem> before = PlannedItem.of(revision.before());
        Map<String, PlannedItem> after = PlannedItem.of(revision.after());
        Set<String> known = items.ofCampaign(change.campaignId()).stream()
                .map(ReportingItem::code)
                .collect(Collectors.toSet());
        for (ReportingItem item : items.ofCampaign(change.campaignId())) {
            PlannedItem was = before.get(item.code());
            if (was != null) {
                take(revision, change, item, was, after.get(item.code()));
            }
        }
        opening.open(revision.campaign(), revision.after()).stream()
                .filter(item -> !known.contains(item.code()))
                .forEach(item -> {
                    record("item-added", item, change.reason());
                    events.publishEvent(new ItemScheduled(change.campaignId(), item.id()));
                });
    }

    private void take(
            PlanRevision revision,
            PlanChange change,
            ReportingItem item,
            PlannedItem before,
            @Nullable PlannedItem after) {
        Set<String> wanted = after == null ? Set.of() : after.periods().keySet();
        List<ItemPeriod> gone = periods.of(item.id()).stream()
                .filter(period -> !wanted.contains(period.periodCode()))
                .toList();
        gone.forEach(this::delete);
        boolean changed = !gone.isEmpty();
        if (after != null) {
            if (!before.classIds().equals(after.classIds())) {
                items.senders(item.id(), after.classIds());
                record("item-senders-changed", item, String.join(" ", after.classIds()));
            }
            changed |= addPeriods(revision, item, after);
            boolean otherRules =
                    !revision.before().policy().equals(revision.after().policy());
            if (otherRules || !before.asksTheSameAs(after)) {
                items.ask(
                        item.id(), opening.table(after.tables()), after.contents(), ItemOpening.pace(revision.after()));
                record("item-asks-otherwise", item, String.join(" ", after.tables()));
            }
        }
        if (changed) {
            record(after == null ? "item-removed" : "periods-changed", item, change.reason());
            events.publishEvent(new ScheduleMoved(change.campaignId(), item.id()));
        }
    }

    private void delete(ItemPeriod period) {
        if (!periods.deleteUnopened(period.id())) {
            throw new Conflict("campaign.version.changed");
        }
    }

    private boolean addPeriods(PlanRevision revision, ReportingItem item, PlannedItem after) {
        Map<String, ItemPeriod> known =
                periods.of(item.id()).stream().collect(Collectors.toMap(ItemPeriod::periodCode, Function.identity()));
        List<String> codes = new ArrayList<>(after.periods().keySet());
        boolean added = false;
        for (int place = 0; place < codes.size(); place++) {
            ItemPeriod period = known.get(codes.get(place));
            if (period != null) {
                periods.place(period.id(), place);
            } else {
                opening.period(
                        revision.campaign(),
                        item,
                        place,
                        codes.get(place),
                        Objects.requireNonNull(after.periods().get(codes.get(place))),
                        place + 1 < codes.size() ? after.periods().get(codes.get(place + 1)) : null);
                added = true;
            }
        }
        return added;
    }

    private void record(String action, ReportingItem item, String detail) {
        audit.record(action, "reporting-item:" + item.id(), item.leadUnitId(), item.name() + ": " + detail);
    }
}

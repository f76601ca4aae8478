package liandong.campaign;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liandong.campaign.CampaignPlan.PeriodDue;
import liandong.campaign.CampaignPlan.ReportingPlan;

/** Reads the periodic reports of a plan (信息报送). Only monthly ones can be scheduled; of the others the preview tells. */
final class ReportingSection {

    private final UnitSection units;
    private final PlanTables known;
    private final PlanNotes notes;
    private final LocalDate campaignFrom;
    private final LocalDate campaignTo;

    ReportingSection(
            UnitSection units, PlanTables known, PlanNotes notes, LocalDate campaignFrom, LocalDate campaignTo) {
        this.units = units;
        this.known = known;
        this.notes = notes;
        this.campaignFrom = campaignFrom;
        this.campaignTo = campaignTo;
    }

    List<ReportingPlan> read(PlanField plan) {
        List<ReportingPlan> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (PlanField item : plan.get("reporting").items()) {
            if (!ids.add(item.text("id"))) {
                notes.problem(item.get("id"), "twice", item.text("id"));
            }
            List<String> senders = units.senders(item.get("from"));
            List<String> tables = tables(item, known, notes);
            String to = units.receiver(item.get("to"));
            List<PeriodDue> periods = periods(item);
            if (!item.get("to").node().isTextual()) {
                notes.remark(item, "not-scheduled-external", item.text("name"));
            } else if (periods.isEmpty()) {
                notes.remark(item.get("cadence"), "not-scheduled", item.text("name"));
            } else if (to != null) {
                items.add(new ReportingPlan(
                        item.text("id"), item.text("name"), senders, to, periods, tables, item.texts("contents")));
            }
        }
        return items;
    }

    /** A table that was only inferred for an item is left out when nobody can report with it. */
    static List<String> tables(PlanField item, PlanTables known, PlanNotes notes) {
        boolean inferred = item.texts("inferredFields").contains("tables");
        List<String> tables = new ArrayList<>();
        for (PlanField table : item.get("tables").items()) {
            if (!table.text().isEmpty() && !known.isKnown(table.text())) {
                notes.unknown(table, "unknown-table", known.ids());
            } else if (inferred && !known.isReport(table.text())) {
                notes.remark(table, "table-not-a-report", table.text(), item.text("name"));
            } else {
                tables.add(table.text());
            }
        }
        return tables;
    }

    private List<PeriodDue> periods(PlanField item) {
        PlanField schedule = item.get("schedule");
        if (item.text("cadence").equals("MONTHLY")) {
            if (!schedule.isPresent()) {
                notes.problem(schedule, "required", "schedule");
            }
            return scheduled(schedule);
        }
        PlanField proposed = item.get("proposedDefault");
        if (proposed.text("cadence").equals("MONTHLY")
                && proposed.number("dayOfMonth").isPresent()) {
            int day = proposed.number("dayOfMonth").getAsInt();
            notes.remark(proposed, "reporting-proposed", item.text("name"), day);
            return dues(months(YearMonth.from(campaignFrom), YearMonth.from(campaignTo)), -1, day);
        }
        return List.of();
    }

    private List<PeriodDue> scheduled(PlanField schedule) {
        int day = schedule.number("dayOfMonth").orElse(0);
        if (day < 1 || day > 31) {
            return List.of();
        }
        int offset = schedule.number("periodOffsetMonths").orElse(-1);
        Optional<LocalDate> first = schedule.date("firstDue");
        Optional<LocalDate> last = schedule.date("lastDue");
        List<YearMonth> months = schedule.get("reportPeriods").items().stream()
                .flatMap(month -> month.month().stream())
                .sorted()
                .toList();
        if (months.isEmpty()) {
            months = months(
                    first.map(due -> YearMonth.from(due).plusMonths(offset)).orElse(YearMonth.from(campaignFrom)),
                    last.map(due -> YearMonth.from(due).plusMonths(offset)).orElse(YearMonth.from(campaignTo)));
        }
        List<PeriodDue> dues = dues(months, offset, day);
        if (!dues.isEmpty()) {
            checkAgrees(schedule, "firstDue", dues.get(0).nominalDue());
            checkAgrees(schedule, "lastDue", dues.get(dues.size() - 1).nominalDue());
        }
        return dues;
    }

    private void checkAgrees(PlanField schedule, String field, LocalDate computed) {
        schedule.date(field)
                .filter(written -> !written.equals(computed))
                .ifPresent(written -> notes.problem(schedule.get(field), "contradicts", written, computed));
    }

    private static List<YearMonth> months(YearMonth from, YearMonth to) {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to) && months.size() < 120; month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    private static List<PeriodDue> dues(List<YearMonth> months, int offset, int day) {
        return months.stream()
                .map(month -> {
                    YearMonth dueMonth = month.minusMonths(offset);
                    return new PeriodDue(month.toString(), dueMonth.atDay(Math.min(day, dueMonth.lengthOfMonth())));
                })
                .toList();
    }
}

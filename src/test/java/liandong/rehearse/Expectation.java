package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.rehearse.Reporters.Reporter;

/** What a plan demands: who owes what by when, worked out from the file alone. */
class Expectation {

    final LocalDate launch;
    final LocalDate end;
    final List<Owed> owed = new ArrayList<>();

    private final JsonNode plan;
    final OfficeDays days;
    private final LocalDate from;
    private final Path tables;
    private final Reporters units;
    private final String policy;
    private final int grace;

    Expectation(JsonNode plan, OfficeDays days, Path regions, Path tables) throws IOException {
        this.plan = plan;
        this.days = days;
        this.tables = tables;
        this.units = new Reporters(plan, regions);
        this.policy = plan.path("policy").path("holiday").asText("NEXT_WORKDAY");
        this.grace = plan.path("policy").path("graceWorkdays").asInt(5);
        this.from = LocalDate.parse(plan.path("period").path("from").asText());
        this.launch = plan.path("issuedOn").isTextual()
                ? LocalDate.parse(plan.path("issuedOn").asText())
                : from;
        this.end = LocalDate.parse(plan.path("period").path("to").asText());
        for (JsonNode item : plan.path("reporting")) {
            monthly(item);
        }
        for (JsonNode item : plan.path("summaries")) {
            summary(item);
        }
    }

    String leadName() {
        return units.lead();
    }

    Reporter lead() {
        return units.receiver(MissingNode.getInstance());
    }

    String region() {
        return plan.path("region").asText();
    }

    String title() {
        return plan.path("title").asText();
    }

    /** A periodic report whose day is written or proposed. What goes to an office outside is not collected here. */
    private void monthly(JsonNode item) throws IOException {
        boolean scheduled = item.path("cadence").asText().equals("MONTHLY");
        JsonNode schedule = scheduled ? item.path("schedule") : item.path("proposedDefault");
        boolean proposed = schedule.path("cadence").asText().equals("MONTHLY");
        if (!item.path("to").isTextual() || !schedule.path("dayOfMonth").isNumber() || !scheduled && !proposed) {
            return;
        }
        Months months = new Months(schedule, from, end);
        List<String> periods = months.codes();
        List<Reporter> reporters = units.of(item.path("from"));
        for (int i = 0; i < periods.size(); i++) {
            LocalDate nominal = months.due(periods.get(i));
            LocalDate effective = days.rolled(nominal, policy);
            LocalDate lock = i + 1 < periods.size()
                    ? days.rolled(months.due(periods.get(i + 1)), policy)
                    : days.shift(effective, 2 * grace);
            owe(
                    item,
                    periods.get(i),
                    reporters,
                    nominal,
                    effective,
                    lock,
                    YearMonth.parse(periods.get(i)).atEndOfMonth());
        }
    }

    /** The campaign is not closed before its last phase is over. */
    LocalDate phasesEnd() {
        LocalDate last = launch;
        for (JsonNode phase : plan.path("phases")) {
            last = later(last, LocalDate.parse(phase.path("to").asText()));
        }
        return last;
    }

    /** Months of the campaign begun by that day for which a unit that reports monthly was never asked. */
    Stream<String> unaskedMonths(Reporter unit, LocalDate day) {
        Set<String> asked = owed.stream()
                .filter(one -> one.unit().equals(unit) && !one.isSummary())
                .map(Owed::period)
                .collect(Collectors.toSet());
        return asked.isEmpty()
                ? Stream.empty()
                : Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
                        .takeWhile(month -> !month.isAfter(YearMonth.from(day.isBefore(end) ? day : end)))
                        .map(YearMonth::toString)
                        .filter(month -> !asked.contains(month));
    }

    private void summary(JsonNode item) throws IOException {
        LocalDate nominal = summaryDue(item);
        LocalDate effective = days.rolled(nominal, policy);
        LocalDate lock = days.shift(effective, 2 * grace);
        for (JsonNode other : plan.path("summaries")) {
            if (compiled(other).equals(item.path("id").asText())) {
                lock = days.rolled(summaryDue(other), policy);
            }
        }
        owe(item, Owed.WHOLE_CAMPAIGN, units.of(item.path("from")), nominal, effective, lock, end);
    }

    /** The id of the summary that it lays together: as written, or what a compiled one comes after. */
    private static String compiled(JsonNode item) {
        if (item.path("compiles").isTextual()) {
            return item.path("compiles").asText();
        }
        return item.path("kind").asText().equals("FINAL_COMPILED")
                ? item.path("due").path("after").asText("")
                : "";
    }

    /** As written; else as proposed; else the end of its month; else a fortnight after what it comes after; else the end. */
    private LocalDate summaryDue(JsonNode item) {
        JsonNode due = item.path("due");
        for (String field : new String[] {"dueDate", "proposedDefault"}) {
            if (due.path(field).isTextual()) {
                return LocalDate.parse(due.path(field).asText());
            }
        }
        if (due.path("month").isTextual()) {
            return YearMonth.parse(due.path("month").asText()).atEndOfMonth();
        }
        for (JsonNode other : plan.path("summaries")) {
            if (other.path("id").asText().equals(due.path("after").asText("-"))) {
                return summaryDue(other).plusDays(14);
            }
        }
        return end;
    }

    private void owe(
            JsonNode item,
            String period,
            List<Reporter> reporters,
            LocalDate nominal,
            LocalDate effective,
            LocalDate lock,
            LocalDate periodEnd)
            throws IOException {
        LocalDate beforeFirstRung = days.shift(days.shift(effective, -3), -1);
        LocalDate opens = periodEnd.plusDays(1).isBefore(beforeFirstRung) ? periodEnd.plusDays(1) : beforeFirstRung;
        LocalDateTime opening = opens.atTime(8, 0);
        LocalDateTime launched = launch.atTime(8, 30);
        if (opening.isBefore(launched)) {
            opening = launched;
        }
        boolean bornLate = !opening.isBefore(effective.plusDays(1).atStartOfDay());
        LocalDate cutOff = cutOff(effective, lock);
        LocalDate locks = lock;
        LocalDate overdueFrom = effective;
        if (bornLate) {
            locks = later(lock, days.shift(launch, 2 * grace));
            cutOff = later(cutOff, cutOff(launch, locks));
            overdueFrom = days.shift(launch, Math.max(grace, 1) - 1);
        }
        for (Reporter unit : reporters) {
            owed.add(new Owed(
                    item.path("id").asText(),
                    item.path("name").asText(),
                    period,
                    unit,
                    units.receiver(item.path("to")),
                    nominal,
                    effective,
                    overdueFrom,
                    cutOff,
                    locks,
                    opening,
                    mayBeZero(item),
                    !item.path("tables").isEmpty()));
        }
    }

    private LocalDate cutOff(LocalDate from, LocalDate lock) {
        LocalDate graceEnds = days.shift(from, grace);
        LocalDate beforeLock = days.shift(lock, -1);
        return later(from, graceEnds.isBefore(beforeLock) ? graceEnds : beforeLock);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Where one of its tables says so: there may be nothing to report. */
    private boolean mayBeZero(JsonNode item) throws IOException {
        for (JsonNode table : item.path("tables")) {
            Path file = tables.resolve(table.asText() + ".yaml");
            if (Files.exists(file)
                    && new YAMLMapper()
                            .readTree(file.toFile())
                            .path("zeroReport")
                            .path("allowed")
                            .asBoolean()) {
                return true;
            }
        }
        return false;
    }
}

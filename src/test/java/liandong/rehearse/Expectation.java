package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a plan demands: who owes what by when, worked out from the file alone. */
class Expectation {

    /** One unit that must report. {@code planUnit} is its id in the plan; peers stand beside the lead, the others below. */
    record Reporter(String planUnit, String name, String region, String kind, boolean peer) {}

    /**
     * One report owed. {@code cutOff} is the last day before the round is compiled with what is there, {@code lock} the last
     * one on which the report is still taken.
     */
    record Owed(
            String item,
            String itemName,
            String period,
            Reporter unit,
            LocalDate nominal,
            LocalDate effective,
            LocalDate cutOff,
            LocalDate lock,
            LocalDateTime opens) {

        String key() {
            return item + "|" + period + "|" + unit.name();
        }
    }

    final String leadUnit;
    final LocalDate launch;
    final LocalDate end;
    final List<Owed> owed = new ArrayList<>();

    private final JsonNode plan;
    private final OfficeDays days;
    private final Path regions;
    private final String policy;
    private final int grace;

    Expectation(JsonNode plan, OfficeDays days, Path regions) throws IOException {
        this.plan = plan;
        this.days = days;
        this.regions = regions;
        this.policy = plan.path("policy").path("holiday").asText("NEXT_WORKDAY");
        this.grace = plan.path("policy").path("graceWorkdays").asInt(5);
        this.leadUnit = unitWith("role", "LEAD").path("id").asText();
        LocalDate from = LocalDate.parse(plan.path("period").path("from").asText());
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
        return unitWith("role", "LEAD").path("name").asText();
    }

    String region() {
        return plan.path("region").asText();
    }

    String title() {
        return plan.path("title").asText();
    }

    private JsonNode unitWith(String field, String text) {
        for (JsonNode unit : plan.path("units")) {
            if (unit.path(field).asText().equals(text)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("The plan has no unit with " + field + " " + text);
    }

    private void monthly(JsonNode item) throws IOException {
        JsonNode schedule = item.path("schedule").isObject() ? item.path("schedule") : item.path("proposedDefault");
        if (!schedule.path("dayOfMonth").isNumber()
                || item.path("to").path("external").isTextual()) {
            return;
        }
        List<String> periods = new ArrayList<>();
        schedule.path("reportPeriods").forEach(period -> periods.add(period.asText()));
        int offset = schedule.path("periodOffsetMonths").asInt(-1);
        if (periods.isEmpty()) {
            YearMonth last = YearMonth.from(end);
            for (YearMonth month = YearMonth.from(
                            LocalDate.parse(plan.path("period").path("from").asText()));
                    !month.isAfter(last);
                    month = month.plusMonths(1)) {
                periods.add(month.toString());
            }
        }
        List<Reporter> reporters = reporters(item.path("from"));
        for (int i = 0; i < periods.size(); i++) {
            LocalDate nominal =
                    due(periods.get(i), offset, schedule.path("dayOfMonth").asInt());
            LocalDate effective = days.rolled(nominal, policy);
            LocalDate lock = i + 1 < periods.size()
                    ? days.rolled(
                            due(
                                    periods.get(i + 1),
                                    offset,
                                    schedule.path("dayOfMonth").asInt()),
                            policy)
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

    private static LocalDate due(String period, int offset, int dayOfMonth) {
        YearMonth month = YearMonth.parse(period).minusMonths(offset);
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }

    private void summary(JsonNode item) throws IOException {
        LocalDate nominal = summaryDue(item);
        LocalDate effective = days.rolled(nominal, policy);
        LocalDate lock = days.shift(effective, 2 * grace);
        for (JsonNode other : plan.path("summaries")) {
            if (other.path("compiles").asText().equals(item.path("id").asText())) {
                lock = days.rolled(summaryDue(other), policy);
            }
        }
        owe(item, "ALL", reporters(item.path("from")), nominal, effective, lock, end);
    }

    private LocalDate summaryDue(JsonNode item) {
        JsonNode due = item.path("due");
        for (String field : new String[] {"dueDate", "proposedDefault"}) {
            if (due.path(field).isTextual()) {
                return LocalDate.parse(due.path(field).asText());
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
            LocalDate periodEnd) {
        LocalDate beforeFirstRung = days.shift(days.shift(effective, -3), -1);
        LocalDate opens = periodEnd.plusDays(1).isBefore(beforeFirstRung) ? periodEnd.plusDays(1) : beforeFirstRung;
        LocalDate graceEnds = days.shift(effective, grace);
        LocalDate beforeLock = days.shift(lock, -1);
        LocalDate cutOff = graceEnds.isBefore(beforeLock) ? graceEnds : beforeLock;
        LocalDateTime opening = opens.atTime(8, 0);
        LocalDateTime launched = launch.atTime(8, 30);
        for (Reporter unit : reporters) {
            owed.add(new Owed(
                    item.path("id").asText(),
                    item.path("name").asText(),
                    period,
                    unit,
                    nominal,
                    effective,
                    cutOff.isBefore(effective) ? effective : cutOff,
                    lock,
                    opening.isBefore(launched) ? launched : opening));
        }
    }

    private List<Reporter> reporters(JsonNode from) throws IOException {
        Map<String, Reporter> found = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>();
        if (from.isArray()) {
            from.forEach(id -> ids.add(id.asText()));
        } else {
            ids.add(from.asText());
        }
        for (String id : ids) {
            for (Reporter reporter : membersOf(id)) {
                found.putIfAbsent(reporter.name() + reporter.region(), reporter);
            }
        }
        return List.copyOf(found.values());
    }

    private List<Reporter> membersOf(String id) throws IOException {
        for (JsonNode group : plan.path("participantClasses")) {
            if (group.path("id").asText().equals(id)) {
                return group.path("units").isArray()
                        ? named(group.path("units"))
                        : selected(group.path("selector"), id);
            }
        }
        return expand(unitWith("id", id));
    }

    private List<Reporter> named(JsonNode unitIds) throws IOException {
        List<Reporter> found = new ArrayList<>();
        for (JsonNode unitId : unitIds) {
            found.addAll(expand(unitWith("id", unitId.asText())));
        }
        return found;
    }

    /** The template units whose class is that class, else whose kind the selector names. */
    private List<Reporter> selected(JsonNode selector, String classId) throws IOException {
        for (JsonNode unit : plan.path("units")) {
            if (unit.path("multiplicity").isTextual()
                    && unit.path("class").asText().equals(classId)) {
                return expand(unit);
            }
        }
        for (JsonNode unit : plan.path("units")) {
            if (unit.path("multiplicity").isTextual()
                    && unit.path("kind").asText().equals(selector.path("kind").asText())) {
                return expand(unit);
            }
        }
        return List.of();
    }

    private List<Reporter> expand(JsonNode unit) throws IOException {
        String home = plan.path("region").asText();
        if (!unit.path("multiplicity").isTextual()) {
            boolean peer =
                    List.of("MEMBER", "SUPPORT").contains(unit.path("role").asText());
            return List.of(new Reporter(
                    unit.path("id").asText(),
                    unit.path("name").asText(),
                    home,
                    unit.path("kind").asText(),
                    peer));
        }
        String level = unit.path("multiplicity").asText().equals("PER_PROVINCE") ? "PROVINCE" : "COUNTY";
        List<Reporter> found = new ArrayList<>();
        for (String line : Files.readAllLines(regions)) {
            String[] cell = line.split(",", -1);
            if (cell.length >= 4 && cell[2].equals(level) && cell[3].equals(home)) {
                found.add(new Reporter(
                        unit.path("id").asText(),
                        cell[1] + suffix(unit),
                        cell[0],
                        unit.path("kind").asText(),
                        false));
            }
        }
        return found;
    }

    /** 各区卫生健康委 becomes 黄浦区卫生健康委: what follows 各区, 各市 or the like. */
    private static String suffix(JsonNode unit) {
        return unit.path("name").asText().replaceFirst("^各(省（区、市）|区（市）县|区|市|县|省)", "");
    }
}

package liandong.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import liandong.shared.HolidayPolicy;
import org.jspecify.annotations.Nullable;

/** A campaign plan (工作方案) read from {@code campaign-plan/v1}; valid by construction. Dates are days in Shanghai. */
public record CampaignPlan(
        String id,
        String title,
        String campaignName,
        @Nullable String docNumber,
        String region,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate issuedOn,
        List<PlanUnit> units,
        List<ParticipantClass> classes,
        List<PlanPhase> phases,
        List<ReportingPlan> reporting,
        List<SummaryPlan> summaries,
        List<MeetingPlan> meetings,
        List<HandoffPlan> handoffs,
        List<PublicityPlan> publicity,
        Policy policy) {

    /** Names of the plan's units by their id. */
    public Map<String, String> unitNames() {
        return units.stream().collect(Collectors.toMap(PlanUnit::id, PlanUnit::name));
    }

    /** The single lead office of the plan. */
    public PlanUnit lead() {
        return units.stream()
                .filter(unit -> unit.role().equals("LEAD"))
                .findFirst()
                .orElseThrow();
    }

    /** The unit or template with that id. */
    public Optional<PlanUnit> unit(String unitId) {
        return units.stream().filter(unit -> unit.id().equals(unitId)).findFirst();
    }

    /** The participant class with that id. */
    public ParticipantClass group(String classId) {
        return classes.stream()
                .filter(group -> group.id().equals(classId))
                .findFirst()
                .orElseThrow();
    }

    CampaignPlan withClasses(List<ParticipantClass> changed) {
        return new CampaignPlan(
                id,
                title,
                campaignName,
                docNumber,
                region,
                from,
                to,
                issuedOn,
                units,
                changed,
                phases,
                reporting,
                summaries,
                meetings,
                handoffs,
                publicity,
                policy);
    }

    /** A unit of the plan, or a template repeated per district or province ({@code multiplicity}). */
    public record PlanUnit(
            String id,
            String name,
            String kind,
            String role,
            @Nullable String unitClass,
            @Nullable String parent,
            @Nullable String multiplicity,
            List<String> duties) {}

    /** A class of participants (参与单位类别), by plan unit ids or by a selector; members are worked out in the preview. */
    public record ParticipantClass(
            String id,
            String name,
            List<String> units,
            @Nullable Selector selector,
            @Nullable Integer expectedCount) {}

    public record Selector(
            List<String> kinds,
            List<String> levels,
            @Nullable String parentRegion,
            @Nullable String role,
            @Nullable String entityType) {}

    /** Kind is MOBILIZATION, CONCENTRATED_ACTION, INTERIM_SUMMARY, CONSOLIDATION, SUMMARY or OTHER. */
    public record PlanPhase(
            String id,
            String kind,
            String name,
            LocalDate from,
            LocalDate to,
            List<String> requires,
            List<Duty> duties) {

        PlanPhase with(List<Duty> ledger) {
            return new PlanPhase(id, kind, name, from, to, requires, ledger);
        }

        /** Whether this phase asks something of a unit; what it requires of all it does not require of the lead. */
        boolean asks(String planUnitId, boolean lead) {
            return !requires.isEmpty() && !lead
                    || duties.stream().anyMatch(duty -> duty.planUnitId().equals(planUnitId));
        }
    }

    /**
     * One item of the responsibility ledger (职责任务) as one unit has to answer for it. Kind is DUTY, MEASURE, KEY_TASK,
     * TASK or SAFEGUARD; part is LEADS or JOINS when several answer for it together, the first one named leads.
     */
    public record Duty(
            String planUnitId,
            String kind,
            String title,
            @Nullable String part) {}

    /** A periodic report (信息报送), monthly. {@code periods} are the months reported on, each with its nominal due day. */
    public record ReportingPlan(
            String id,
            String name,
            List<String> fromClasses,
            String toUnit,
            List<PeriodDue> periods,
            List<String> tables,
            List<String> contents) {}

    public record PeriodDue(String period, LocalDate nominalDue) {}

    /**
     * An interim or final summary (总结). {@code toUnit} is null when it goes to an office outside the campaign, named
     * in {@code toExternal}. {@code compiles} is the id of the summary it lays together.
     */
    public record SummaryPlan(
            String id,
            String kind,
            String name,
            List<String> fromClasses,
            @Nullable String fromUnit,
            @Nullable String toUnit,
            @Nullable String toExternal,
            LocalDate nominalDue,
            boolean dueProposed,
            @Nullable String compiles,
            List<String> tables,
            List<String> contents) {}

    public record MeetingPlan(
            String kind, String name, @Nullable String convener, String cadence, List<String> agenda) {}

    /**
     * Who passes what on to whom (移送). Kind is CLUE_HANDOFF, INTERNET_INFO_TRANSFER or JOINT_CASE; {@code from} and
     * {@code to} are ids of units or words such as ALL_UNITS and COMPETENT_UNIT.
     */
    public record HandoffPlan(String kind, String from, String to, String trigger) {}

    /**
     * What is to be made known to the public (宣传曝光).
     *
     * @param kind e.g. CASE_EXPOSURE
     * @param cadence e.g. MONTHLY
     * @param by id of a unit, ALL_UNITS, or in words
     */
    public record PublicityPlan(String kind, String cadence, String by, String content) {}

    /** Rules of the campaign (规则) with their proposed defaults filled in; all counts are working days. */
    public record Policy(
            HolidayPolicy holiday,
            int reviewWorkdays,
            int headAfterWorkdays,
            int meetingAfterWorkdays,
            int graceWorkdays,
            WorkbookByMail workbookByMail,
            List<String> proposed) {}
}

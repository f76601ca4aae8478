package liandong.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which unit has made cases known to the public month by month, and which owes it (按月曝光): as the plan asks, each unit, or
 * whoever has decided a case that may be shown and has not been yet (谁查处、谁曝光).
 */
@Service
@Transactional(readOnly = true)
public class ExposureDuties {

    private final Campaigns campaigns;
    private final BusinessTime time;
    private final JdbcClient jdbc;

    ExposureDuties(Campaigns campaigns, BusinessTime time, JdbcClient jdbc) {
        this.campaigns = campaigns;
        this.time = time;
        this.jdbc = jdbc;
    }

    /**
     * What the plan asks for.
     *
     * @param everybody each unit every month; else who has a case to show
     */
    public record Duty(boolean everybody, String content) {}

    /** How one month stands. */
    public enum State {
        /** 已曝光 */
        MET,
        /** 本月应曝光 */
        DUE,
        /** 未曝光 */
        OWED,
        /** 无须曝光 */
        NONE;
    }

    /** @param cases shown in that month */
    public record Cell(YearMonth month, long cases, State state) {}

    public record UnitRow(String unit, List<Cell> cells) {}

    /** A decided case that may be shown; {@code exposedOn} null while it is not. */
    private record Shown(LocalDate decidedOn, @Nullable LocalDate exposedOn) {}

    public Optional<Duty> of(long campaignId) {
        return jdbc.sql("select everybody, content from exposure_duty where campaign_id = :campaign")
                .param("campaign", campaignId)
                .query((row, number) -> new Duty(row.getBoolean("everybody"), row.getString("content")))
                .optional();
    }

    /** The months of a campaign until now. */
    public List<YearMonth> months(Campaign campaign) {
        YearMonth last = YearMonth.from(time.today().isBefore(campaign.to()) ? time.today() : campaign.to());
        return Stream.iterate(
                        YearMonth.from(campaign.from()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** The units the viewer may know about: all for the lead, else the own ones. */
    public List<UnitRow> rows(Viewer viewer, Campaign campaign) {
        List<YearMonth> months = months(campaign);
        Duty duty = of(campaign.id()).orElse(null);
        Map<Long, List<Shown>> cases = cases(campaign.id());
        return campaigns.participants(campaign.id()).stream()
                .filter(unit -> viewer.belongsTo(campaign.leadUnit()) || viewer.belongsTo(unit.unitId()))
                .map((Participant unit) -> {
                    List<Shown> own = cases.getOrDefault(unit.unitId(), List.of());
                    return new UnitRow(
                            unit.unitName(),
                            months.stream().map(month -> cell(duty, own, month)).toList());
                })
                .toList();
    }

    private Cell cell(@Nullable Duty duty, List<Shown> own, YearMonth month) {
        long shown = own.stream()
                .filter(one -> one.exposedOn() != null
                        && YearMonth.from(one.exposedOn()).equals(month))
                .count();
        boolean waits = own.stream().anyMatch(one -> waits(one, month));
        if (shown > 0) {
            return new Cell(month, shown, State.MET);
        }
        if (duty == null || !duty.everybody() && !waits) {
            return new Cell(month, 0, State.NONE);
        }
        return new Cell(month, 0, month.atEndOfMonth().isBefore(time.today()) ? State.OWED : State.DUE);
    }

    /** Decided by the end of that month and not shown until then. */
    private static boolean waits(Shown one, YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        return !one.decidedOn().isAfter(end)
                && (one.exposedOn() == null || one.exposedOn().isAfter(end));
    }

    private Map<Long, List<Shown>> cases(long campaignId) {
        Map<Long, List<Shown>> cases = new HashMap<>();
        jdbc.sql("select owner_unit_id, decided_on, exposed_on from case_record where campaign_id = :campaign"
                        + " and decided_on is not null"
                        + " and (fine_yuan > 0 or confiscated_yuan > 0 or suspended or revoked)")
                .param("campaign", campaignId)
                .query(row -> {
                    cases.computeIfAbsent(row.getLong("owner_unit_id"), id -> new ArrayList<>())
                            .add(new Shown(
                                    row.getObject("decided_on", LocalDate.class),
                                    row.getObject("exposed_on", LocalDate.class)));
                });
        return cases;
    }
}

package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import liandong.campaign.CampaignMother;
import liandong.organization.Capability;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.rehearsal.Rehearsal;
import liandong.rehearsal.RehearsalTime;
import liandong.shared.BusinessTime;
import liandong.table.ReportValues;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes small campaigns that ask a peer (县市场监督管理局) and a subordinate (县卫生监督所) for a report about August 2021, due
 * on 5 September, a Sunday, so really on the 6th (测试用报送).
 */
@Component
public class ReportingMother {

    static final String ITEM = """
              - {id: R, name: 小行动专项整治工作月报, from: [PEERS, BELOW], to: HC, cadence: MONTHLY, schedule: {dayOfMonth: 5, inclusive: true, periodOffsetMonths: -1, reportPeriods: [%s]}, tables: [cn-medbeauty-monthly-shanghai-2021]}
            """;

    private static final String COUNTY = "341323";
    private static final int COUNTIES = 2000;

    private final AtomicInteger counties = new AtomicInteger();

    final CampaignMother campaigns;
    final Obligations obligations;
    final Reporting reporting;
    final Rounds rounds;
    final Rehearsal rehearsal;
    final RehearsalTime time;
    final JdbcClient jdbc;
    final List<ReportEscalated> escalated = new ArrayList<>();

    ReportingMother(
            CampaignMother campaigns,
            Obligations obligations,
            Reporting reporting,
            Rounds rounds,
            Rehearsal rehearsal,
            RehearsalTime time,
            JdbcClient jdbc) {
        this.campaigns = campaigns;
        this.obligations = obligations;
        this.reporting = reporting;
        this.rounds = rounds;
        this.rehearsal = rehearsal;
        this.time = time;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ReportEscalated event) {
        escalated.add(event);
    }

    /** Launched now, asking for these months. */
    public Case launched(String... months) {
        return launchedPlan(plan(ITEM.formatted(String.join(", ", months)), ""));
    }

    /** A report about August, and a section of the plan besides. */
    public Case launchedWith(String section) {
        return launchedPlan(plan(ITEM.formatted("2021-08"), "") + section);
    }

    /** The same in a county of its own, where nobody is told of other campaigns. */
    public Case launchedElsewhere(String... months) {
        String county = jdbc.sql(
                        "select code from region where region_level = 'COUNTY' order by code offset :n rows fetch next 1 rows only")
                .param("n", counties.getAndIncrement() % COUNTIES)
                .query(String.class)
                .single();
        return launchedPlan(plan(ITEM.formatted(String.join(", ", months)), "").replace(COUNTY, county), county);
    }

    public Case launchedPlan(String yaml) {
        return launchedPlan(yaml, COUNTY);
    }

    private Case launchedPlan(String yaml, String county) {
        CampaignMother.Launched launched = campaigns.launched(yaml, county, "县卫生健康委");
        Unit lead = campaigns.unit(county, "HEALTH", "县卫生健康委");
        Unit peer = campaigns.unit(county, "MARKET_REGULATION", "县市场监督管理局");
        Unit below = campaigns.unit(county, "HEALTH_INSPECTION", "县卫生监督所");
        return new Case(this, launched.id(), launched.officer(), lead, peer, below);
    }

    /** A round about August, open since 31 August 08:00. */
    public Case open() {
        Case asked = launched("2021-08");
        asked.at("2021-08-31T08:00");
        return asked;
    }

    static String plan(String reporting, String summaries) {
        return """
                schema: campaign-plan/v1
                id: reports-2021
                title: 小方案
                campaignName: 小行动
                region: "341323"
                period: {from: 2021-07-01, to: 2021-10-31}
                units:
                  - {id: HC, name: 县卫生健康委, kind: HEALTH, role: LEAD}
                  - {id: AMR, name: 县市场监督管理局, kind: MARKET_REGULATION, role: MEMBER}
                  - {id: HSI, name: 县卫生监督所, kind: HEALTH_INSPECTION, role: EXECUTOR, parent: HC}
                participantClasses:
                  - {id: PEERS, name: 部门, units: [AMR]}
                  - {id: BELOW, name: 监督所, units: [HSI]}
                phases: []
                reporting:
                """ + (reporting.isEmpty() ? "  []\n" : reporting) + "summaries:\n"
                + (summaries.isEmpty() ? "  []\n" : summaries);
    }

    /** What the mail with that reminder key is told from, waiting or gone. */
    String mail(String reminderKey) {
        return jdbc.sql("select model from outbox_mail where reminder_key = :key fetch first 1 rows only")
                .param("key", reminderKey)
                .query(String.class)
                .single();
    }

    /** One launched campaign with its people. */
    public record Case(ReportingMother mother, long campaignId, Viewer officer, Unit lead, Unit peer, Unit below) {

        public void at(String localTime) {
            mother.rehearsal.stepTo(
                    LocalDateTime.parse(localTime).atZone(BusinessTime.ZONE).toInstant());
        }

        /** Registers more subordinates before the round opens. */
        public List<Unit> manyMoreUnits(int number) {
            List<Unit> units = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                Unit unit = mother.campaigns.unit("341323", "HEALTH_INSPECTION", "第" + i + "卫生监督分所");
                units.add(unit);
                mother.jdbc
                        .sql("insert into participant (campaign_id, unit_id, plan_unit_id, role, peer)"
                                + " values (:campaign, :unit, 'MORE', 'EXECUTOR', false)")
                        .param("campaign", campaignId)
                        .param("unit", unit.key())
                        .update();
                mother.jdbc
                        .sql(
                                "insert into participant_class (campaign_id, unit_id, class_id) values (:campaign, :unit, 'BELOW')")
                        .param("campaign", campaignId)
                        .param("unit", unit.key())
                        .update();
            }
            return units;
        }

        /** In that part of the county. */
        public void lies(Unit unit, String town) {
            String code = "341323" + town.hashCode();
            mother.jdbc
                    .sql(
                            "insert into region (code, name, region_level, parent_code) select :code, :name, 'TOWN', '341323'"
                                    + " where not exists (select 1 from region where code = :code)")
                    .param("code", code)
                    .param("name", town)
                    .update();
            mother.jdbc
                    .sql("update unit set region_code = :code where id = :id")
                    .param("code", code)
                    .param("id", unit.key())
                    .update();
        }

        /** The server was down until then: nothing happened at its own time. */
        public void outageUntil(String localTime) {
            Instant back =
                    LocalDateTime.parse(localTime).atZone(BusinessTime.ZONE).toInstant();
            mother.time.moveTo(back);
            mother.rehearsal.settle();
        }

        public void settle() {
            mother.rehearsal.settle();
        }

        public CollectionRound round() {
            List<CollectionRound> all = mother.rounds.ofCampaign(campaignId);
            return all.get(all.size() - 1);
        }

        public Obligation owedBy(Unit unit) {
            return mother.obligations.ofRound(round().id()).stream()
                    .filter(owed -> owed.ownerUnitId() == unit.key())
                    .findFirst()
                    .orElseThrow();
        }

        /** A unit of the county that takes no part in the reports. */
        public Unit unit(String kind, String name) {
            return mother.campaigns.unit(COUNTY, kind, name);
        }

        public Viewer person(Capability capability, Unit... units) {
            return mother.campaigns.person(capability, units);
        }

        /** Hands in that nothing happened. */
        public void submit(Unit unit) {
            submit(unit, false);
        }

        public void submit(Unit unit, boolean throughHead) {
            Viewer liaison = person(Capability.LIAISON, unit);
            handIn(liaison, unit, new ReportDraft(ReportValues.ZERO, Map.of()), throughHead);
        }

        /** Hands in these figures, by address. */
        public void report(Unit unit, Map<String, String> figures) {
            report(unit, figures, Map.of());
        }

        public void report(Unit unit, Map<String, String> figures, Map<String, String> sections) {
            Viewer liaison = person(Capability.LIAISON, unit);
            java.util.SortedMap<String, java.math.BigDecimal> numbers = new java.util.TreeMap<>();
            figures.forEach((address, figure) -> numbers.put(address, new java.math.BigDecimal(figure)));
            handIn(
                    liaison,
                    unit,
                    new ReportDraft(
                            new ReportValues(numbers, sections, List.of(), false), Map.of("S01", "汇总时补充了月报未含的数据")),
                    false);
        }

        /** Hands in these typical cases, by column of their catalogue. */
        public void tell(Unit unit, List<Map<String, String>> cases) {
            ReportValues values = new ReportValues(new java.util.TreeMap<>(), Map.of(), cases, false);
            handIn(person(Capability.LIAISON, unit), unit, new ReportDraft(values, Map.of()), false);
        }

        private void handIn(Viewer liaison, Unit unit, ReportDraft draft, boolean throughHead) {
            Obligation owed = owedBy(unit);
            if (!mother.reporting
                    .handIn(liaison, owed.id(), owed.version(), draft, throughHead)
                    .handedIn()) {
                throw new AssertionError("something in it has to be put right first");
            }
            mother.rehearsal.settle();
        }

        public void accept(Unit unit) {
            mother.reporting.accept(officer, owedBy(unit).id(), owedBy(unit).version());
            mother.rehearsal.settle();
        }

        public void giveBack(Unit unit, LocalDate newDue) {
            mother.reporting.returnForCorrection(
                    officer, owedBy(unit).id(), owedBy(unit).version(), "数字对不上", newDue);
            mother.rehearsal.settle();
        }

        /** What became of the rungs of that unit for a due revision, e.g. T-3=FIRED. */
        public List<String> rungs(Unit unit, int dueRevision) {
            return mother.jdbc
                    .sql("select rung, result from rung_fired where obligation_id = :id and due_revision = :revision"
                            + " order by id")
                    .param("id", owedBy(unit).id())
                    .param("revision", dueRevision)
                    .query((row, number) -> row.getString("rung") + "=" + row.getString("result"))
                    .list();
        }

        /** Digest lines filed for that unit's report: role and rung. */
        public List<String> told(Unit unit) {
            return mother.jdbc
                    .sql(
                            "select role, reminder_key from digest_line where owner_unit_id = :unit and reminder_key like :key"
                                    + " order by id")
                    .param("unit", unit.key())
                    .param("key", "fill-report:" + owedBy(unit).id() + ":%")
                    .query((row, number) -> row.getString("role") + " "
                            + row.getString("reminder_key").replaceFirst("fill-report:\\d+:", ""))
                    .list();
        }

        /** Who was reminded of such work of that unit's, and at which rung, in the order of filing. */
        public List<String> reminded(String source, Unit unit) {
            return mother.jdbc
                    .sql("select role, reminder_key from digest_line where owner_unit_id = :unit"
                            + " and campaign_id = :campaign and reminder_key like :key order by id")
                    .param("unit", unit.key())
                    .param("campaign", campaignId)
                    .param("key", source + ":%")
                    .query((row, number) -> row.getString("role") + " "
                            + row.getString("reminder_key").replaceFirst(".*:", ""))
                    .list();
        }

        public List<String> agenda() {
            return mother.escalated.stream()
                    .filter(event -> event.campaignId() == campaignId)
                    .map(ReportEscalated::facts)
                    .toList();
        }

        public List<String> openWork() {
            return mother.jdbc
                    .sql("select source from work_item where campaign_id = :campaign and state = 'OPEN'"
                            + " and source not in ('confirm-date', 'confirm-close') order by source")
                    .param("campaign", campaignId)
                    .query(String.class)
                    .list();
        }
    }
}

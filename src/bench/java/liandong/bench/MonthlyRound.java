package liandong.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liandong.bench.Population.Liaison;
import liandong.campaign.CampaignLaunch;
import liandong.campaign.MemberChoices;
import liandong.organization.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one round of a campaign that asks many units for one monthly report (压测归集).
 *
 * @param id of the campaign
 */
record MonthlyRound(long id, JdbcClient database) {

    private static final String PLAN = """
            schema: campaign-plan/v1
            id: bench-%1$d
            title: 打击非法医疗美容专项整治方案
            campaignName: 专项整治
            region: "000000"
            period: {from: 2021-07-01, to: 2021-12-31}
            units:
              - {id: HC, name: 国家卫生健康委, kind: HEALTH, role: LEAD}
              - {id: HSI, name: 国家卫生健康委监督中心, kind: HEALTH_INSPECTION, role: EXECUTOR, parent: HC}
            participantClasses:
              - {id: UNITS, name: 报送单位, units: [HSI]}
            phases: []
            reporting:
              - {id: R, name: 专项整治工作月报, from: [UNITS], to: HC, cadence: MONTHLY, schedule: {dayOfMonth: %2$d, inclusive: true, periodOffsetMonths: -1, reportPeriods: [2021-08]}, tables: [cn-medbeauty-monthly-shanghai-2021]}
            summaries: []
            """;

    /** One obligation of the round. */
    record Owed(long id, Liaison liaison) {}

    /** Launched by the application; all units but the plan's own are put in before its round opens. */
    static MonthlyRound launch(Application application, Viewer officer, int units, int dueDay) {
        long id = application
                .bean(CampaignLaunch.class)
                .launch(
                        officer,
                        PLAN.formatted(units, dueDay),
                        MemberChoices.NONE,
                        UUID.randomUUID().toString());
        application.runDue();
        MonthlyRound round = new MonthlyRound(id, application.database());
        round.register(units - 1);
        return round;
    }

    private void register(int units) {
        database.sql("""
                        insert into participant (campaign_id, unit_id, plan_unit_id, role, peer)
                        select :campaign, id, 'UNITS', 'SUBORDINATE', false from unit
                        where kind = 'PUBLIC_SECURITY' order by id limit :units""").param("campaign", id).param("units", units).update();
        database.sql("""
                        insert into participant_class (campaign_id, unit_id, class_id)
                        select campaign_id, unit_id, 'UNITS' from participant
                        where campaign_id = :campaign and plan_unit_id = 'UNITS'""").param("campaign", id).update();
    }

    long roundId() {
        return database.sql("select id from collection_round where campaign_id = :campaign")
                .param("campaign", id)
                .query(Long.class)
                .single();
    }

    /** Whether every unit's obligation is there and the round waits for reports. */
    boolean isOpen() {
        return database.sql(
                                "select count(*) from collection_round where campaign_id = :campaign and next_rung_at is not null")
                        .param("campaign", id)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** What is still to be filled by these people, in the order of opening. */
    List<Owed> open(List<Liaison> liaisons) {
        Map<Long, Liaison> byUnit = new HashMap<>();
        liaisons.forEach(liaison -> byUnit.put(liaison.unitId(), liaison));
        return database.sql("select id, owner_unit_id from obligation where campaign_id = :campaign and state = 'OPEN'"
                        + " and unit_kind = 'PUBLIC_SECURITY' order by id")
                .param("campaign", id)
                .query((row, number) -> new Owed(row.getLong("id"), byUnit.get(row.getLong("owner_unit_id"))))
                .list();
    }

    /** Everything that is not accepted yet is, with the figures of one that was handed in. */
    void acceptAll() {
        database.sql("""
                        insert into report_revision (obligation_id, revision_no, table_id, values_document, warn_reasons,
                            zero_report, state, filled_by, saved_at, submitted_by, submitted_at)
                        select o.id, 1, x.table_id, x.values_document, x.warn_reasons, false, 'SUBMITTED', x.filled_by,
                            x.saved_at, x.submitted_by, x.submitted_at
                        from obligation o cross join (select r.* from report_revision r join obligation p
                            on p.id = r.obligation_id where p.campaign_id = :campaign and r.state = 'SUBMITTED'
                            order by r.id fetch first 1 rows only) x
                        where o.campaign_id = :campaign and not exists
                            (select 1 from report_revision r where r.obligation_id = o.id)""").param("campaign", id).update();
        database.sql("""
                        update obligation set state = 'ACCEPTED', revision_no = 1, version = version + 1,
                            first_submitted_at = coalesce(first_submitted_at, opened_at),
                            submitted_at = coalesce(submitted_at, opened_at), accepted_at = opened_at
                        where campaign_id = :campaign""").param("campaign", id).update();
    }
}

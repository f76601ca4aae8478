package liandong.campaign;

import java.util.List;
import java.util.Optional;
import liandong.shared.Instants;
import liandong.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table plan_version (方案版本登记): every plan of a campaign; the newest one is in force. */
@Repository
class PlanVersionRows {

    private final JdbcClient jdbc;

    PlanVersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param changeId null for the launch */
    void insert(long campaignId, String yaml, MemberChoices choices, @Nullable Long changeId) {
        jdbc.sql("""
                        insert into plan_version (campaign_id, version_no, plan_text, checksum, added_members, change_id)
                        select cast(:campaign as bigint), coalesce(max(version_no), 0) + 1, cast(:yaml as varchar(1000000)),
                               cast(:checksum as varchar(64)), cast(:added as varchar(1000000)), cast(:change as bigint)
                        from plan_version where campaign_id = :campaign
                        """)
                .param("campaign", campaignId)
                .param("yaml", yaml)
                .param("checksum", checksum(yaml))
                .param("added", choices.written())
                .param("change", changeId)
                .update();
    }

    /** Id of the version in force; each one has its own. */
    Optional<Long> inForce(long campaignId) {
        return jdbc.sql("""
                        select id from plan_version where campaign_id = :campaign
                        order by version_no desc fetch first 1 rows only
                        """).param("campaign", campaignId).query(Long.class).optional();
    }

    StoredPlan get(long versionId) {
        return jdbc.sql("select plan_text, added_members from plan_version where id = :id")
                .param("id", versionId)
                .query((rs, row) -> new StoredPlan(rs.getString(1), MemberChoices.parse(rs.getString(2))))
                .single();
    }

    Optional<String> yaml(long campaignId, int number) {
        return jdbc.sql("select plan_text from plan_version where campaign_id = :campaign and version_no = :number")
                .param("campaign", campaignId)
                .param("number", number)
                .query(String.class)
                .optional();
    }

    /** Newest first. */
    List<PlanVersion> of(long campaignId) {
        return jdbc.sql("""
                        select v.version_no, coalesce(h.changed_at, c.launched_at) as since, h.reason, h.changed_by
                        from plan_version v join campaign c on c.id = v.campaign_id
                        left join plan_change h on h.id = v.change_id
                        where v.campaign_id = :campaign order by v.version_no desc
                        """)
                .param("campaign", campaignId)
                .query((rs, row) -> new PlanVersion(
                        rs.getInt("version_no"),
                        Instants.read(rs, "since"),
                        rs.getString("reason"),
                        rs.getString("changed_by")))
                .list();
    }

    static String checksum(String yaml) {
        return Sha256.of(yaml);
    }

    record StoredPlan(String yaml, MemberChoices choices) {}
}

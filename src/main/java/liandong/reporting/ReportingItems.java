package liandong.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The reporting items (报送事项) of campaigns. */
@Repository
class ReportingItems {

    private final JdbcClient jdbc;

    ReportingItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReportingItem get(long id) {
        return jdbc.sql("select * from reporting_item where id = :id")
                .param("id", id)
                .query(ReportingItems::map)
                .single();
    }

    /** As it was when the round began: a later version of the plan asks otherwise from the next period on. */
    ReportingItem ofRound(long roundId) {
        return jdbc.sql("""
                        select i.id, i.campaign_id, i.item_code, i.name, i.kind, i.class_ids, i.from_unit_id,
                            i.receiver_unit_id, i.receiver_external, i.lead_unit_id, i.compiles_item_id,
                            case when k.round_id is null then i.table_id else k.table_id end as table_id,
                            coalesce(k.contents, i.contents) as contents,
                            coalesce(k.review_workdays, i.review_workdays) as review_workdays,
                            coalesce(k.head_workdays, i.head_workdays) as head_workdays,
                            coalesce(k.meeting_workdays, i.meeting_workdays) as meeting_workdays,
                            coalesce(k.grace_workdays, i.grace_workdays) as grace_workdays
                        from collection_round r join reporting_item i on i.id = r.item_id
                        left join round_item k on k.round_id = r.id
                        where r.id = :round""").param("round", roundId).query(ReportingItems::map).single();
    }

    /** From the next period on it asks otherwise; rounds that have begun keep what they were begun with. */
    void ask(long itemId, @Nullable String tableId, List<String> contents, ReportingItem.Pace pace) {
        jdbc.sql("""
                        insert into round_item (round_id, table_id, contents, review_workdays, head_workdays,
                            meeting_workdays, grace_workdays)
                        select r.id, i.table_id, i.contents, i.review_workdays, i.head_workdays, i.meeting_workdays,
                            i.grace_workdays
                        from collection_round r join reporting_item i on i.id = r.item_id
                        where i.id = :item and not exists (select 1 from round_item k where k.round_id = r.id)""").param("item", itemId).update();
        jdbc.sql("""
                        update reporting_item set table_id = :tableId, contents = :contents, review_workdays = :review,
                            head_workdays = :head, meeting_workdays = :meeting, grace_workdays = :grace
                        where id = :item""")
                .param("tableId", tableId)
                .param("contents", String.join("\n", contents))
                .params(ReportingItem.paceColumns(pace))
                .param("item", itemId)
                .update();
    }

    Optional<ReportingItem> find(long campaignId, String code) {
        return jdbc.sql("select * from reporting_item where campaign_id = :campaign and item_code = :code")
                .param("campaign", campaignId)
                .param("code", code)
                .query(ReportingItems::map)
                .optional();
    }

    List<ReportingItem> ofCampaign(long campaignId) {
        return jdbc.sql("select * from reporting_item where campaign_id = :campaign order by id")
                .param("campaign", campaignId)
                .query(ReportingItems::map)
                .list();
    }

    /** Items that lay the totals of that one together. */
    List<ReportingItem> compiling(long itemId) {
        return jdbc.sql("select * from reporting_item where compiles_item_id = :item")
                .param("item", itemId)
                .query(ReportingItems::map)
                .list();
    }

    /** Other classes of participants report it from now on. */
    void senders(long itemId, List<String> classIds) {
        jdbc.sql("update reporting_item set class_ids = :classes where id = :id")
                .param("classes", String.join("\n", classIds))
                .param("id", itemId)
                .update();
    }

    long insert(ReportingItem item) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into reporting_item (campaign_id, item_code, name, kind, table_id, contents, class_ids,
                            from_unit_id, receiver_unit_id, receiver_external, lead_unit_id, compiles_item_id,
                            review_workdays, head_workdays, meeting_workdays, grace_workdays)
                        values (:campaign, :code, :name, :kind, :tableId, :contents, :classes, :fromUnit, :receiver,
                            :external, :lead, :compiles, :review, :head, :meeting, :grace)""")
                .param("campaign", item.campaignId())
                .param("code", item.code())
                .param("name", item.name())
                .param("kind", item.kind())
                .param("tableId", item.tableId())
                .param("contents", String.join("\n", item.contents()))
                .param("classes", String.join("\n", item.classIds()))
                .param("fromUnit", item.fromUnitId())
                .param("receiver", item.receiverUnitId())
                .param("external", item.receiverExternal())
                .param("lead", item.leadUnitId())
                .param("compiles", item.compilesItemId())
                .params(ReportingItem.paceColumns(item.pace()))
                .update(key, "id");
        return java.util.Objects.requireNonNull(key.getKey()).longValue();
    }

    private static ReportingItem map(ResultSet row, int number) throws SQLException {
        return new ReportingItem(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getString("item_code"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("table_id"),
                ReportingItem.lines(row.getString("contents")),
                ReportingItem.lines(row.getString("class_ids")),
                row.getObject("from_unit_id", Long.class),
                row.getObject("receiver_unit_id", Long.class),
                row.getString("receiver_external"),
                row.getLong("lead_unit_id"),
                row.getObject("compiles_item_id", Long.class),
                new ReportingItem.Pace(
                        row.getInt("review_workdays"),
                        row.getInt("head_workdays"),
                        row.getInt("meeting_workdays"),
                        row.getInt("grace_workdays")));
    }
}

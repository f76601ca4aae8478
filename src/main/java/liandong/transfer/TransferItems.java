package liandong.transfer;

import static liandong.shared.Instants.db;
import static liandong.shared.Instants.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of all transfers (移送条目). */
@Repository
class TransferItems {

    private final JdbcClient jdbc;

    TransferItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the slip. */
    List<TransferItem> of(long transferId) {
        return jdbc.sql("select * from transfer_item where transfer_id = :transfer order by place")
                .param("transfer", transferId)
                .query(TransferItems::map)
                .list();
    }

    /** By transfer, each in the order of its slip. */
    Map<Long, List<TransferItem>> of(Collection<Long> transferIds) {
        return jdbc
                .sql("select * from transfer_item where transfer_id in (:transfers) order by transfer_id, place")
                .param("transfers", transferIds.isEmpty() ? Set.of(-1L) : transferIds)
                .query(TransferItems::map)
                .list()
                .stream()
                .collect(Collectors.groupingBy(TransferItem::transferId));
    }

    Optional<TransferItem> find(long id) {
        return jdbc.sql("select * from transfer_item where id = :id")
                .param("id", id)
                .query(TransferItems::map)
                .optional();
    }

    boolean isListed(long transferId, String address, long except) {
        return jdbc.sql("select count(*) from transfer_item where transfer_id = :transfer and address_key = :key"
                                + " and id <> :except")
                        .param("transfer", transferId)
                        .param("key", LinkAddress.key(address))
                        .param("except", except)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(long transferId, Information information) {
        write(jdbc.sql("""
                        insert into transfer_item (transfer_id, place, platform, channel, address, address_key, publisher,
                            content, category, found_at)
                        values (:transfer, (select coalesce(max(i.place), 0) + 1 from transfer_item i
                            where i.transfer_id = :transfer), :platform, :channel, :address, :key, :publisher, :content,
                            :category, :foundAt)""").param("transfer", transferId), information);
    }

    void change(long id, Information information) {
        write(jdbc.sql("""
                        update transfer_item set platform = :platform, channel = :channel, address = :address,
                            address_key = :key, publisher = :publisher, content = :content, category = :category,
                            found_at = :foundAt
                        where id = :id""").param("id", id), information);
    }

    private static void write(JdbcClient.StatementSpec statement, Information information) {
        statement
                .param("platform", information.platform())
                .param("channel", information.channel().name())
                .param("address", information.address())
                .param("key", LinkAddress.key(information.address()))
                .param("publisher", information.publisher())
                .param("content", information.content())
                .param("category", information.category().name())
                .param("foundAt", db(information.foundAt()))
                .update();
    }

    /** Those below move up. */
    void remove(TransferItem item) {
        jdbc.sql("delete from transfer_item where id = :id")
                .param("id", item.id())
                .update();
        jdbc.sql("update transfer_item set place = place - 1 where transfer_id = :transfer and place > :place")
                .param("transfer", item.transferId())
                .param("place", item.place())
                .update();
    }

    void answer(long id, TransferItem.Result result) {
        jdbc.sql("update transfer_item set disposal = :disposal, remark = :remark, answered_at = :at where id = :id")
                .param("disposal", result.disposal().name())
                .param("remark", result.remark())
                .param("at", db(result.at()))
                .param("id", id)
                .update();
    }

    /** Earlier transfers of the same links in the campaign, by anyone, that have gone out and still stand. */
    List<EarlierTransfer> earlier(InfoTransfer transfer) {
        return jdbc.sql("""
                        select own.id as item_id, t.id as transfer_id, t.owner_unit_id, t.slip_no, t.sent_at, sent.disposal
                        from transfer_item own
                        join transfer_item sent on sent.address_key = own.address_key and sent.transfer_id <> own.transfer_id
                        join info_transfer t on t.id = sent.transfer_id
                        where own.transfer_id = :transfer and t.campaign_id = :campaign and t.sendings > 0
                            and t.state not in ('ENDED', 'WITHDRAWN')
                            and (cast(:before as timestamp with time zone) is null or t.sent_at < :before)
                        order by own.place, t.sent_at""")
                .param("transfer", transfer.id())
                .param("campaign", transfer.campaignId())
                .param("before", Instants.dbOrNull(transfer.sentAt()))
                .query((row, number) -> new EarlierTransfer(
                        row.getLong("item_id"),
                        row.getLong("transfer_id"),
                        row.getLong("owner_unit_id"),
                        row.getString("slip_no"),
                        read(row, "sent_at"),
                        Optional.ofNullable(row.getString("disposal"))
                                .map(Disposal::valueOf)
                                .orElse(null)))
                .list();
    }

    private static TransferItem map(ResultSet row, int number) throws SQLException {
        String disposal = row.getString("disposal");
        return new TransferItem(
                row.getLong("id"),
                row.getLong("transfer_id"),
                row.getInt("place"),
                new Information(
                        row.getString("platform"),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("address"),
                        row.getString("publisher"),
                        row.getString("content"),
                        Category.valueOf(row.getString("category")),
                        read(row, "found_at")),
                disposal == null
                        ? null
                        : new TransferItem.Result(
                                Disposal.valueOf(disposal), row.getString("remark"), read(row, "answered_at")));
    }
}

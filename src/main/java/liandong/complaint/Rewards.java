package liandong.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import liandong.organization.NotVisible;
import liandong.shared.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All applications for a reward (举报奖励). */
@Repository
public class Rewards {

    private final JdbcClient jdbc;

    Rewards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Reward get(long complaintId) {
        return find(complaintId).orElseThrow(NotVisible::new);
    }

    Optional<Reward> find(long complaintId) {
        return jdbc.sql("select * from complaint_reward where complaint_id = :id")
                .param("id", complaintId)
                .query(Rewards::map)
                .optional();
    }

    /** How many of a campaign are not ended. */
    int open(long campaignId) {
        return jdbc.sql("select count(*) from complaint_reward r join complaint c on c.id = r.complaint_id"
                        + " where c.campaign_id = :campaign and r.state in ('APPLIED', 'GRANTED')")
                .param("campaign", campaignId)
                .query(Integer.class)
                .single();
    }

    void insert(Reward reward) {
        jdbc.sql(
                        "insert into complaint_reward (complaint_id, state, due, reward_level, base_yuan, proposed_yuan, basis)"
                                + " values (:id, :state, :due, :level, :base, :proposed, :basis)")
                .param("id", reward.complaintId())
                .param("state", reward.state().name())
                .param("due", reward.due())
                .param("level", reward.level())
                .param("base", reward.base())
                .param("proposed", reward.proposed())
                .param("basis", reward.basis())
                .update();
    }

    void save(Reward reward) {
        int updated = jdbc.sql("""
                        update complaint_reward set state = :state, due = :due, granted_yuan = :granted, reason = :reason,
                            paid_on = :paidOn, voucher = :voucher, version = version + 1
                        where complaint_id = :id and version = :version""")
                .param("state", reward.state().name())
                .param("due", reward.due())
                .param("granted", reward.granted())
                .param("reason", reward.reason())
                .param("paidOn", reward.paidOn())
                .param("voucher", reward.voucher())
                .param("id", reward.complaintId())
                .param("version", reward.version())
                .update();
        if (updated == 0) {
            throw new Conflict("complaint.conflict");
        }
    }

    private static Reward map(ResultSet row, int number) throws SQLException {
        return new Reward(
                row.getLong("complaint_id"),
                RewardState.valueOf(row.getString("state")),
                row.getObject("due", LocalDate.class),
                row.getInt("reward_level"),
                row.getBigDecimal("base_yuan"),
                row.getBigDecimal("proposed_yuan"),
                row.getString("basis"),
                row.getBigDecimal("granted_yuan"),
                row.getString("reason"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("voucher"),
                row.getInt("version"));
    }
}

package liandong.complaint;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;

/** What is counted of complaints in a period (投诉举报统计项, R84): the same for figures of reports and for the list behind them. */
public enum ComplaintCounter {
    /** 投诉举报 */
    RECEIVED("c.received_on between :from and :to"),
    /** 办结 */
    CLOSED("c.state = 'CLOSED' and c.since >= :begin and c.since < :end"),
    /** 实施行政处罚 */
    PENALISED("""
            c.outcome = 'PENALISED' and exists (select 1 from complaint_entry e where e.complaint_id = c.id
            and e.what = 'handled' and e.happened_at >= :begin and e.happened_at < :end)"""),
    /** 反馈 */
    ANSWERED("c.answered_on between :from and :to"),
    /** 举报人满意 */
    SATISFIED("c.satisfaction = 'SATISFIED' and c.since >= :begin and c.since < :end"),
    /** 兑现奖励 */
    REWARDED(
            "exists (select 1 from complaint_reward r where r.complaint_id = c.id and r.paid_on between :from and :to)");

    private final String condition;

    ComplaintCounter(String condition) {
        this.condition = condition;
    }

    /** Of the table {@code complaint} under the name c, with {@link #parameters}. */
    String condition() {
        return condition;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Both days belong to the period. */
    static Map<String, Object> parameters(LocalDate from, LocalDate to) {
        return Map.of(
                "from",
                from,
                "to",
                to,
                "begin",
                Instants.db(from.atStartOfDay(BusinessTime.ZONE).toInstant()),
                "end",
                Instants.db(to.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant()));
    }
}

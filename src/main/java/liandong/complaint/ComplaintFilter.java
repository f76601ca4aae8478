package liandong.complaint;

import java.time.LocalDate;
import java.util.Map;
import liandong.organization.Access;
import liandong.organization.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints of the register are asked for (登记簿筛选).
 *
 * @param campaign null for all that the person sees
 * @param owner handling unit; null for any
 * @param counted what a report counts from {@code from} to {@code to}; null for all or all that are open
 */
public record ComplaintFilter(
        @Nullable Long campaign,
        boolean openOnly,
        @Nullable Long owner,
        @Nullable ComplaintCounter counted,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Those behind one number of a report. */
    static ComplaintFilter behind(long campaign, long owner, ComplaintCounter counted, LocalDate from, LocalDate to) {
        return new ComplaintFilter(campaign, false, owner, counted, from, to);
    }

    /** What a person may see of it. */
    String sql(Viewer viewer, Map<String, Object> parameters) {
        parameters.putAll(Access.parameters(viewer));
        return Access.sql("c") + sql(parameters);
    }

    /** Without regard to who asks. */
    String sql(Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder();
        if (campaign != null) {
            sql.append(" and c.campaign_id = :campaign");
            parameters.put("campaign", campaign);
        }
        if (owner != null) {
            sql.append(" and c.owner_unit_id = :owner");
            parameters.put("owner", owner);
        }
        if (counted != null && from != null && to != null) {
            sql.append(" and ").append(counted.condition());
            parameters.putAll(ComplaintCounter.parameters(from, to));
        } else if (openOnly) {
            sql.append(" and c.state <> 'CLOSED'");
        }
        return sql.toString();
    }

    /** Its own address, e.g. {@code /complaints?campaign=1&amp;all=true}. */
    public String link() {
        StringBuilder link = new StringBuilder("/complaints?all=" + !openOnly);
        add(link, "campaign", campaign);
        add(link, "owner", owner);
        add(link, "counted", counted == null ? null : counted.code());
        add(link, "from", from);
        add(link, "to", to);
        return link.toString();
    }

    private static void add(StringBuilder link, String name, @Nullable Object what) {
        if (what != null) {
            link.append('&').append(name).append('=').append(what);
        }
    }
}

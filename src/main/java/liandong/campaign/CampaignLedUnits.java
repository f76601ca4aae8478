package liandong.campaign;

import java.util.Collection;
import java.util.Set;
import liandong.organization.LedUnits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the directory which units take part in running campaigns of a lead office (牵头范围). */
@Component
class CampaignLedUnits implements LedUnits {

    private final JdbcClient jdbc;

    CampaignLedUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> ledBy(Collection<Long> leadUnitIds) {
        if (leadUnitIds.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("""
                        select distinct p.unit_id from participant p join campaign c on c.id = p.campaign_id
                        where c.lead_unit_id in (:leads) and c.closed_at is null and p.unit_id <> c.lead_unit_id
                        """).param("leads", leadUnitIds).query(Long.class).set();
    }
}

package liandong.campaign;

import liandong.organization.LedUnits;
import org.springframework.stereotype.Component;

/** Tells the directory which units take part in running campaigns of a lead office (牵头范围). */
@Component
class CampaignLedUnits implements LedUnits {

    @Override
    public String sql() {
        return """
                select p.unit_id from participant p join campaign c on c.id = p.campaign_id
                where c.lead_unit_id in (:leads) and c.closed_at is null and p.unit_id <> c.lead_unit_id""";
    }
}

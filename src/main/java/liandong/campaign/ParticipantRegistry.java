package liandong.campaign;

import java.util.Set;
import liandong.campaign.CampaignPlan.PlanUnit;
import liandong.campaign.PlannedParticipants.PlannedUnit;
import liandong.organization.Directory;
import liandong.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers units that take part (参与单位登记); those that do not exist yet are made. */
@Component
class ParticipantRegistry {

    private final CampaignRows rows;
    private final Directory directory;

    ParticipantRegistry(CampaignRows rows, Directory directory) {
        this.rows = rows;
        this.directory = directory;
    }

    /** A unit that left before takes part again. */
    long register(long campaignId, CampaignPlan plan, PlannedUnit unit, Set<String> classes) {
        long unitId = make(plan, unit);
        if (!rows.rejoin(campaignId, unitId, unit)) {
            rows.insertParticipant(campaignId, unitId, unit);
        }
        classes.forEach(group -> rows.insertClass(campaignId, unitId, group));
        return unitId;
    }

    /** Writes down the classes it belongs to, instead of those before. */
    void classify(long campaignId, long unitId, Set<String> classes) {
        rows.deleteClasses(campaignId, unitId);
        classes.forEach(group -> rows.insertClass(campaignId, unitId, group));
    }

    /** The unit behind a planned one, which may have to be made. */
    long make(CampaignPlan plan, PlannedUnit unit) {
        return directory
                .findOrCreateUnit(unit.regionCode(), unit.kind(), unit.name(), parentUnit(plan, unit))
                .key();
    }

    private @Nullable Long parentUnit(CampaignPlan plan, PlannedUnit unit) {
        return plan.unit(unit.planUnitId())
                .map(PlanUnit::parent)
                .flatMap(plan::unit)
                .flatMap(parent -> directory.findUnit(plan.region(), parent.kind(), parent.name()))
                .map(Unit::key)
                .orElse(null);
    }
}

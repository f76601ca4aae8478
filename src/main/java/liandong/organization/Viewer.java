package liandong.organization;

import java.io.Serializable;
import java.util.Set;

/** Who is looking (当前用户): the signed-in account and the units it acts for. Controllers take it as an argument. */
public record Viewer(long accountId, String username, String displayName, Capability capability, Set<Long> unitIds)
        implements Serializable {

    public Viewer {
        unitIds = Set.copyOf(unitIds);
    }

    public boolean belongsTo(long unitId) {
        return unitIds.contains(unitId);
    }

    /**
     * Whether this person may do work that is addressed to a role of a unit. A liaison's work may be done by the unit's
     * officer too; a head's and an officer's work by nobody else.
     */
    public boolean mayAct(long unitId, Capability role) {
        return belongsTo(unitId)
                && (capability == role || role == Capability.LIAISON && capability == Capability.OFFICER);
    }
}

package liandong.campaign;

import java.util.List;
import java.util.Map;
import java.util.Set;
import liandong.campaign.PlannedParticipants.PlannedUnit;

/**
 * Who joins and who leaves a running campaign, and whose classes change (参与单位变更).
 *
 * @param reclassified ids of the classes a unit belongs to from now on
 */
record ParticipantChange(
        List<PlannedUnit> joining,
        List<Participant> leaving,
        Map<Participant, Set<String>> reclassified,
        Map<String, Set<String>> classesByOffice) {

    Set<String> classesOf(PlannedUnit unit) {
        return classesByOffice.getOrDefault(unit.office(), Set.of());
    }
}

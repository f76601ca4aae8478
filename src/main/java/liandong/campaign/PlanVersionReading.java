package liandong.campaign;

import java.util.List;
import java.util.Map;

/**
 * What a new version of the plan differs in from the one in force (方案比对结果).
 *
 * @param unitNames names of the units concerned, those still to be made included
 * @param basis names the state of the campaign that the comparison holds for
 */
public record PlanVersionReading(List<PlanDifference> differences, Map<Long, String> unitNames, long basis) {}

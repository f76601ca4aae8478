package liandong.reporting;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit that reports, as a row of the board (看板单位).
 *
 * @param phone of its office, null when nobody has noted one
 */
public record BoardUnit(long unitId, String name, @Nullable String phone, Set<String> classes) {}

package liandong.reporting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the board is wanted (看板筛选).
 *
 * @param late only units that are overdue or were late
 * @param owing only units that have to hand in something now
 * @param item one report or summary; null for all
 * @param unitClass one class of participants; null for all
 * @param region the region looked into; null for the campaign's own
 */
public record BoardFilter(
        boolean late,
        boolean owing,
        @Nullable Long item,
        @Nullable String unitClass,
        @Nullable String region) {

    public static final BoardFilter NONE = new BoardFilter(false, false, null, null, null);

    public BoardFilter {
        unitClass = unitClass == null || unitClass.isBlank() ? null : unitClass;
        region = region == null || region.isBlank() ? null : region;
    }

    /** The same board in an address, in another region. */
    public String queryIn(@Nullable String other) {
        List<String> parts = new ArrayList<>();
        if (other != null) {
            parts.add("region=" + encoded(other));
        }
        if (late) {
            parts.add("late=true");
        }
        if (owing) {
            parts.add("owing=true");
        }
        if (item != null) {
            parts.add("item=" + item);
        }
        if (unitClass != null) {
            parts.add("unitClass=" + encoded(unitClass));
        }
        return String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

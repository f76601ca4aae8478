package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** The client's own calendar of working days, counted day by day. */
class OfficeDays {

    private final Set<String> off = new HashSet<>();
    private final Set<String> makeUp = new HashSet<>();

    OfficeDays(Path calendarFile) throws IOException {
        for (JsonNode year : new YAMLMapper().readTree(calendarFile.toFile()).get("years")) {
            year.get("holidays").forEach(holiday -> holiday.get("days").forEach(day -> off.add(day.asText())));
            year.get("makeupWorkdays").forEach(day -> makeUp.add(day.asText()));
        }
    }

    boolean isOffice(LocalDate day) {
        String key = day.toString();
        return !off.contains(key) && (makeUp.contains(key) || day.getDayOfWeek().getValue() <= 5);
    }

    LocalDate shift(LocalDate day, int officeDays) {
        LocalDate result = day;
        for (int left = Math.abs(officeDays); left > 0; ) {
            result = result.plusDays(officeDays > 0 ? 1 : -1);
            if (isOffice(result)) {
                left--;
            }
        }
        return result;
    }

    /** That day, or the last office day before it. */
    LocalDate orBefore(LocalDate day) {
        return rolled(day, "PREVIOUS_WORKDAY");
    }

    LocalDate rolled(LocalDate day, String policy) {
        LocalDate result = day;
        while (!policy.equals("NONE") && !isOffice(result)) {
            result = result.plusDays(policy.equals("PREVIOUS_WORKDAY") ? -1 : 1);
        }
        return result;
    }
}

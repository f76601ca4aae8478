package liandong.campaign.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liandong.campaign.PlanDay;
import liandong.shared.Refused;
import org.springframework.util.MultiValueMap;

/** What was typed into the plan change page (方案调整表). A day left empty stays as it is. */
record PlanChangeForm(Map<String, String> days, String reason) {

    private static final String DAY = "day-";

    static PlanChangeForm of(MultiValueMap<String, String> fields) {
        Map<String, String> days = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(DAY)) {
                days.put(name.substring(DAY.length()), values.get(0).strip());
            }
        });
        String reason = fields.getFirst("reason");
        return new PlanChangeForm(days, reason == null ? "" : reason);
    }

    static PlanChangeForm asItStands(List<PlanDay> movable) {
        Map<String, String> days = new LinkedHashMap<>();
        movable.forEach(day -> days.put(day.code(), day.day().toString()));
        return new PlanChangeForm(days, "");
    }

    Map<String, LocalDate> toDays() {
        Map<String, LocalDate> wanted = new LinkedHashMap<>();
        days.forEach((code, typed) -> {
            if (!typed.isEmpty()) {
                wanted.put(code, day(code, typed));
            }
        });
        return wanted;
    }

    private static LocalDate day(String code, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new Refused("campaign.change.no-day", code, typed);
        }
    }
}

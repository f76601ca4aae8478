package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The months of a monthly item and the day on which each is due, as written in the plan or proposed by it. */
class Months {

    private final JsonNode schedule;
    private final int dayOfMonth;
    private final int offset;
    private final YearMonth first;
    private final YearMonth last;

    Months(JsonNode schedule, LocalDate from, LocalDate to) {
        this.schedule = schedule;
        this.dayOfMonth = schedule.path("dayOfMonth").asInt();
        this.offset = schedule.path("periodOffsetMonths").asInt(-1);
        this.first = month("firstDue", from);
        this.last = month("lastDue", to);
    }

    private YearMonth month(String due, LocalDate otherwise) {
        return schedule.path(due).isTextual()
                ? YearMonth.from(LocalDate.parse(schedule.path(due).asText())).plusMonths(offset)
                : YearMonth.from(otherwise);
    }

    /** The months named; else those of the first and last due day; else those of the campaign. */
    List<String> codes() {
        List<String> periods = new ArrayList<>();
        schedule.path("reportPeriods").forEach(period -> periods.add(period.asText()));
        if (!periods.isEmpty()) {
            return periods.stream().sorted().toList();
        }
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            periods.add(month.toString());
        }
        return periods;
    }

    LocalDate due(String period) {
        YearMonth month = YearMonth.parse(period).minusMonths(offset);
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }
}

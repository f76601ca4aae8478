package liandong.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liandong.reporting.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * One obligation as the unit's system reads it (应报情况).
 *
 * @param campaign its name
 * @param due the last day that still counts
 * @param lastDay the last day on which it is taken at all
 * @param version to be named when handing in
 * @param table address of the definition
 * @param returned what the receiver said, null unless it lies with the unit again
 * @param saved what was saved or handed in last; null in lists and while nothing was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObligationView(
        long id,
        long campaignId,
        String campaign,
        String title,
        String period,
        String kind,
        ObligationState state,
        String stateInWords,
        LocalDate nominalDue,
        LocalDate due,
        int dueRevision,
        LocalDate lastDay,
        boolean overdue,
        int version,
        @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt,
        String table,
        @Nullable Returned returned,
        @Nullable Saved saved) {

    /** @param reason in general; places says what is to be changed where */
    public record Returned(Instant at, String reason, List<Place> places) {}

    public record Place(String address, String label, String remark) {}

    public record Saved(
            int revision,
            boolean submitted,
            boolean zero,
            Map<String, BigDecimal> values,
            Map<String, String> texts,
            List<Map<String, String>> cases,
            Map<String, String> reasons) {}

    /** A page of them; {@code next} is the address of the following one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<ObligationView> items, @Nullable String next) {}
}

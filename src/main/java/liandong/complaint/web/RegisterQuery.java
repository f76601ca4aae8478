package liandong.complaint.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import liandong.complaint.ComplaintCounter;
import liandong.complaint.ComplaintFilter;
import org.jspecify.annotations.Nullable;

/** What is asked of the register in its address (登记簿查询); what cannot be read is left out. */
record RegisterQuery(
        @Nullable Long campaign,
        @Nullable Boolean all,
        @Nullable Long owner,
        @Nullable String counted,
        @Nullable String from,
        @Nullable String to) {

    ComplaintFilter filter() {
        return new ComplaintFilter(campaign, !Boolean.TRUE.equals(all), owner, counter(), day(from), day(to));
    }

    /** The same, open or not. */
    ComplaintFilter everything() {
        return new ComplaintFilter(campaign, false, owner, null, null, null);
    }

    private @Nullable ComplaintCounter counter() {
        return Arrays.stream(ComplaintCounter.values())
                .filter(one -> one.code().equals(counted))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

package liandong.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import liandong.shared.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a plan change may not do to due days (期限调整规则); each refusal names the day that causes it. */
@Component
class PeriodMoveRules {

    private final PeriodPlan plan;
    private final Words words;
    private final BusinessTime time;
    private final JdbcClient jdbc;

    PeriodMoveRules(PeriodPlan plan, Words words, BusinessTime time, JdbcClient jdbc) {
        this.plan = plan;
        this.words = words;
        this.time = time;
        this.jdbc = jdbc;
    }

    void check(List<PlannedPeriod> after, Map<String, LocalDate> wanted) {
        for (PlannedPeriod planned : after) {
            boolean moved = wanted.containsKey(planned.code());
            refuseIf(moved && !plan.isMovable(planned), "reporting.change.compiled", planned);
            LocalDate due = planned.dates().effectiveDue();
            refuseIf(moved && due.isBefore(time.today()), "reporting.change.past", planned);
            if (wanted.isEmpty() || !plan.isMovable(planned)) {
                continue;
            }
            refuseIf(
                    WorkingCalendar.endOf(due).isAfter(planned.dates().lockAt()),
                    "reporting.change.after-compiling",
                    planned);
            refuseIf(
                    after.stream()
                            .filter(planned::comesRightAfter)
                            .anyMatch(
                                    previous -> !previous.dates().effectiveDue().isBefore(due)),
                    "reporting.change.out-of-order",
                    planned);
            refuseIf(isExtendedFurther(planned), "reporting.change.extended-further", planned);
        }
    }

    /** Whether a unit was granted a day that would lie after the lock. */
    private boolean isExtendedFurther(PlannedPeriod planned) {
        Long roundId = planned.period().roundId();
        if (roundId == null) {
            return false;
        }
        LocalDate lastDay = planned.dates()
                .lockAt()
                .minusSeconds(1)
                .atZone(BusinessTime.ZONE)
                .toLocalDate();
        return jdbc.sql("select count(*) from obligation o join collection_round r on r.id = o.round_id"
                                + " where o.round_id = :round and o.state not in ('ACCEPTED', 'LOCKED', 'RELEASED')"
                                + " and o.effective_due > r.effective_due and o.effective_due > :lastDay")
                        .param("round", roundId)
                        .param("lastDay", lastDay)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void refuseIf(boolean wrong, String messageKey, PlannedPeriod planned) {
        if (wrong) {
            throw new Refused(
                    messageKey,
                    planned.code(),
                    planned.title(words),
                    planned.dates().effectiveDue());
        }
    }
}

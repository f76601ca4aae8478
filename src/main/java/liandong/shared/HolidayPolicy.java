package liandong.shared;

/**
 * What happens to a due date that is no working day (节假日顺延规则). No source says so for reporting dates, so each
 * campaign chooses; NEXT_WORKDAY is proposed (民法典 art. 203 by analogy).
 */
public enum HolidayPolicy {
    NONE,
    NEXT_WORKDAY,
    PREVIOUS_WORKDAY
}

package liandong.reporting;

import java.util.Locale;

/** Where an obligation stands (应报状态). */
public enum ObligationState {
    /** 待报送 */
    OPEN,
    /** 本单位审核中 */
    UNIT_REVIEW,
    /** 已报送，待接收 */
    SUBMITTED,
    /** 退回补正 */
    RETURNED,
    /** 已接收 */
    ACCEPTED,
    /** 锁定未报 */
    LOCKED,
    /** 不再要求报送 */
    RELEASED;

    /** Needs no more attention. */
    public boolean isSettled() {
        return this == ACCEPTED || this == LOCKED || this == RELEASED;
    }

    /** The report lies with the unit. */
    public boolean isOwed() {
        return this == OPEN || this == UNIT_REVIEW || this == RETURNED;
    }

    public String messageKey() {
        return "reporting.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

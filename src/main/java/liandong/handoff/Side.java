package liandong.handoff;

/** Whose turn it is between two units (轮到的一方). */
public enum Side {
    /** 移送单位 */
    SENDER,
    /** 受移送单位 */
    RECEIVER,
    /** 牵头单位 */
    LEAD
}

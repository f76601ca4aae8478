package liandong.campaign;

/** What an inspector counts (归档要素): who was asked, told, called, late, returned, corrected, approved. */
public enum ArchiveMark {
    /** 要求 */
    ASKED,
    /** 通知 */
    TOLD,
    /** 通话 */
    CALLED,
    /** 逾期 */
    LATE,
    /** 报送 */
    HANDED_IN,
    /** 退回 */
    RETURNED,
    /** 更正 */
    CORRECTED,
    /** 接收、批准 */
    APPROVED,
    /** 其他: told, and not counted. */
    OTHER
}

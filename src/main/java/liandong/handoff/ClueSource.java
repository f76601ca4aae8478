package liandong.handoff;

/** How the clue came up (线索来源). */
public enum ClueSource {
    /** 日常监管 */
    ROUTINE,
    /** 专项检查 */
    INSPECTION,
    /** 投诉举报 */
    COMPLAINT,
    /** 网络监测 */
    MONITORING,
    /** 媒体报道 */
    MEDIA,
    /** 上级交办 */
    ASSIGNED,
    /** 其他部门移送 */
    HANDED_OFF
}

package liandong.complaint;

/** What became of a complaint (办理结果). */
public enum ComplaintOutcome {
    /** 不予受理 */
    NOT_ACCEPTED,
    /** 移送主管单位 */
    HANDED_OFF,
    /** 查无实据 */
    UNFOUNDED,
    /** 行政处罚 */
    PENALISED,
    /** 责令改正 */
    RECTIFIED,
    /** 调解成功 */
    MEDIATED,
    /** 终止调解 */
    MEDIATION_ENDED
}

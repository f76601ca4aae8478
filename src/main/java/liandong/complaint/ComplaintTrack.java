package liandong.complaint;

/** Which rules a matter follows (办理类别, R82): a dispute of the complainant's own, or a violation they report. */
public enum ComplaintTrack {
    /** 投诉 */
    COMPLAINT,
    /** 举报 */
    REPORT
}

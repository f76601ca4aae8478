package liandong.complaint;

/** Where a complaint came in (来源, R81). */
public enum ComplaintSource {
    /** 本单位接收: by telephone, letter or visit */
    OWN_INTAKE,
    /** 公众网页: entered by whoever complains */
    PUBLIC_PAGE,
    /** 12345政务服务便民热线 */
    HOTLINE_12345,
    /** 12315平台 */
    PLATFORM_12315,
    /** 行业协会转办 */
    ASSOCIATION,
    /** 上级交办 */
    SUPERIOR,
    /** 媒体、网络 */
    MEDIA;

    /** Whether the other office gave it a number of its own, to which the answer goes too. */
    boolean numbersThem() {
        return this == HOTLINE_12345 || this == PLATFORM_12315;
    }
}

package liandong.transfer;

/** Where a piece of information stands (信息类型), as the transfer slip lists it. */
public enum Channel {
    /** 网站 */
    WEBSITE,
    /** 第三方平台 */
    PLATFORM,
    /** 视频应用 */
    VIDEO,
    /** 微信公众号 */
    OFFICIAL_ACCOUNT,
    /** 生活服务类APP */
    LIFE_SERVICE,
    /** 其他 */
    OTHER
}

package liandong.transfer;

/** What is wrong with a piece of information (违法情形), as the transfer slip lists it. */
public enum Category {
    /** 非医疗机构发布医疗广告 */
    ADVERT_BY_NON_INSTITUTION,
    /** 未经审查发布医疗广告 */
    UNREVIEWED_ADVERT,
    /** 变相发布医疗广告 */
    DISGUISED_ADVERT,
    /** 虚假信息 */
    FALSE_INFORMATION,
    /** 第三方平台为非医疗机构发布 */
    PUBLISHED_BY_PLATFORM,
    /** 违规培训信息 */
    ILLEGAL_TRAINING,
    /** 药械销售信息 */
    DRUGS_OR_DEVICES,
    /** 其他 */
    OTHER
}

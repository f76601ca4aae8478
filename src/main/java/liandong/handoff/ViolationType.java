package liandong.handoff;

/**
 * What a clue, a complaint or a case is about (违法类型), as the plans name it: the one list of them. {@code routing.dmn} knows
 * who is competent, {@code forms/violations} where cases count.
 */
public enum ViolationType {
    /** 无资质开展医疗美容等 */
    UNLICENSED_PRACTICE,
    /** 医疗机构违规 */
    INSTITUTION_VIOLATION,
    /** 公共场所卫生 */
    PUBLIC_PLACE_HYGIENE,
    /** 非法制售药品 */
    ILLEGAL_DRUG,
    /** 非法制售医疗器械 */
    ILLEGAL_DEVICE,
    /** 走私 */
    SMUGGLING,
    /** 违规培训 */
    ILLEGAL_TRAINING,
    /** 违法广告 */
    ILLEGAL_AD,
    /** 互联网不良信息 */
    ILLEGAL_INTERNET_INFO,
    /** 价格违法 */
    PRICE_VIOLATION,
    /** 违规寄递 */
    POSTAL_VIOLATION,
    /** 校园贷小广告 */
    CAMPUS_LOAN_AD,
    /** 其他：没有固定的主管单位 */
    OTHER
}

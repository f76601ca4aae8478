package liandong.referral;

import java.util.Locale;

/** What accompanies a referral (移送材料, Order 310 art. 6; the decision of an earlier penalty by 高检会〔2006〕2号). */
public enum Enclosure {
    /** 涉嫌犯罪案件移送书 */
    LETTER,
    /** 涉嫌犯罪案件情况的调查报告 */
    REPORT,
    /** 涉案物品清单 */
    ITEMS,
    /** 有关检验报告或者鉴定结论 */
    APPRAISAL,
    /** 移送前已作出的行政处罚决定书 */
    PENALTY,
    /** 其他有关涉嫌犯罪的材料 */
    OTHER;

    /** Kind of its own files, e.g. referral-letter. */
    public String kind() {
        return CriminalReferral.KIND + "-" + name().toLowerCase(Locale.ROOT);
    }

    /** Message that it is missing. */
    String missingKey() {
        return "referral.refused.missing." + name();
    }
}

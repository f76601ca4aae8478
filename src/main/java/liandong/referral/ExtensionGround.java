package liandong.referral;

/** Why the police may take longer to decide (延长审查期限的事由); how long, {@code referral-limits.dmn} says. */
public enum ExtensionGround {
    /** 线索需要查证 */
    CLUE_CHECK,
    /** 经济犯罪案件 */
    ECONOMIC,
    /** 重大、疑难、复杂经济犯罪案件，经县级以上公安机关负责人批准 */
    COMPLEX,
    /** 特别重大、疑难、复杂经济犯罪案件，经上一级公安机关负责人批准 */
    FURTHER
}

package liandong.organization;

/**
 * What an account can do (账号角色). Being lead, receiver or member is no capability: it follows from the unit in each
 * campaign.
 */
public enum Capability {
    /** 系统管理员: accounts, units, failed work. Reads no reports. */
    ADMINISTRATOR,
    /** 安全审计员: reads audit rows. */
    SECURITY_AUDITOR,
    /** 经办: launches, receives, decides for its unit. */
    OFFICER,
    /** 单位负责人: explains delays, reviews before submission. */
    UNIT_HEAD,
    /** 联络员: completes the unit's tasks. */
    LIAISON,
    /** 观察员: reads what its unit may read. */
    OBSERVER
}

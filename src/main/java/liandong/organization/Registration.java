package liandong.organization;

/**
 * What became of an entry (登记结果).
 *
 * @param created the account is new and has to be invited
 * @param joined the account did not stand for the unit in this matter before
 */
public record Registration(LiaisonEntry entry, long accountId, boolean created, boolean joined) {}

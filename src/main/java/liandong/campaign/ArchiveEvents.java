package liandong.campaign;

/**
 * A kind of thing that happened with units (经过), read for some units at a time.
 *
 * @param messageKey says it, with the columns after the fourth; when it ends in a dot, the fifth is the rest of it
 * @param sql with {@code :campaign} and {@code :units}: the unit's id, what it was about in words, when, a number that
 *     orders what happened at the same instant, and what the message wants
 */
public record ArchiveEvents(ArchiveMark mark, String messageKey, String sql) {}

package liandong.archive;

import java.time.Instant;
import liandong.campaign.ArchiveMark;

/**
 * One thing that happened with a unit (单位经过), in words.
 *
 * @param place orders what happened at the same instant
 */
record UnitEvent(long unitId, String matter, Instant at, long place, ArchiveMark mark, String text) {}

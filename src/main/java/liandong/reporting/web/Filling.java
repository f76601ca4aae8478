package liandong.reporting.web;

import org.jspecify.annotations.Nullable;

/**
 * What the page needs beyond a sheet to read, for the person who fills it (填报).
 *
 * @param grid null when the table has none
 */
record Filling(@Nullable FillGrid grid, BesideView beside) {}

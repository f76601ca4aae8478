package liandong.reporting;

/** The days of coming periods of an item were changed by the lead (报送日程调整). */
public record ScheduleMoved(long campaignId, long itemId) {}

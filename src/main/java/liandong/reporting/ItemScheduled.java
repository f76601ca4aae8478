package liandong.reporting;

/** A campaign began to ask for an item (报送事项启动). */
public record ItemScheduled(long campaignId, long itemId) {}

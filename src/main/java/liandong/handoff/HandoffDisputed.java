package liandong.handoff;

/** Nobody takes a clue (管辖争议): it lies with the lead and goes to the liaison meeting, which hears of it. */
public record HandoffDisputed(long campaignId, long handoffId, long unitId, String title, String facts) {}

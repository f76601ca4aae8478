package liandong.complaint;

/** A complaint about to be registered (新登记). */
public record NewComplaint(long campaignId, long unitId, ComplaintMatter matter, Complainant complainant) {}

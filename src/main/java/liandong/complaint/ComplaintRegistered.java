package liandong.complaint;

/** A complaint was taken into the register (投诉举报已登记). */
public record ComplaintRegistered(long complaintId) {}

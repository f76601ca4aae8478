package liandong.reporting;

/** A unit asked for a later due day (已申请延期). */
public record ExtensionAsked(long requestId) {}

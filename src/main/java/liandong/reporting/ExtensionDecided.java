package liandong.reporting;

/** The receiver or the lead answered a request for a later due day (延期已决定). */
public record ExtensionDecided(long requestId, boolean granted) {}

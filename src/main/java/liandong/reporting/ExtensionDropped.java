package liandong.reporting;

/** A request for a later due day needs no decision any more (延期申请不再需要). */
public record ExtensionDropped(long requestId) {}

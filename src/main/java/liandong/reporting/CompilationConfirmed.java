package liandong.reporting;

/** The compiling unit confirmed a compilation; it may be published (汇总已确认). */
public record CompilationConfirmed(long campaignId, long roundId) {}

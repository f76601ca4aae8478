package liandong.reporting;

/** A correction (接收后更正) was taken: another revision of an accepted report counts from now on. */
public record RevisionCounted(long obligationId) {}

package liandong.reporting;

/** Somebody in the chain approved a publication, or sent it back to the compiler (发布审批已办). */
public record PublicationDecided(long campaignId, long roundId, boolean approved) {}

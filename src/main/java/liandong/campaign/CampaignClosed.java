package liandong.campaign;

/** A campaign is closed (专项行动结项): its parts have ended. */
public record CampaignClosed(long campaignId) {}

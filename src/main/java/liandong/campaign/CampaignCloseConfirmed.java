package liandong.campaign;

/** The lead office confirmed that a campaign is to close (确认结项). */
public record CampaignCloseConfirmed(long campaignId) {}

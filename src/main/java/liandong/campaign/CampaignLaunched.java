package liandong.campaign;

/** The lead office launched a campaign (专项行动启动). */
public record CampaignLaunched(long campaignId) {}

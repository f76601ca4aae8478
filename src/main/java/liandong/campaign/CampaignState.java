package liandong.campaign;

/** Where a campaign stands (专项行动状态). */
final class CampaignState {

    static final String LAUNCHING = "LAUNCHING";
    static final String RUNNING = "RUNNING";
    static final String CLOSED = "CLOSED";

    private CampaignState() {}
}

package liandong.meeting;

import liandong.campaign.CampaignPlan.MeetingPlan;

/** How often liaison meetings are held (会议周期). Where a plan only says "regularly" (定期), monthly is proposed. */
enum Cadence {
    MONTHLY(1),
    QUARTERLY(3);

    private final int months;

    Cadence(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }

    static Cadence of(MeetingPlan plan) {
        return plan.cadence().equals(QUARTERLY.name()) ? QUARTERLY : MONTHLY;
    }

    /** Whether the plan itself says so; otherwise the cadence is our proposal. */
    static boolean isStated(MeetingPlan plan) {
        return plan.cadence().equals(MONTHLY.name()) || plan.cadence().equals(QUARTERLY.name());
    }
}

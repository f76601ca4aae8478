package liandong.campaign;

/** How far a launch has come (启动进度). */
public record LaunchProgress(String state, int plannedUnits, int registeredUnits) {

    public boolean isFinished() {
        return !state.equals(CampaignState.LAUNCHING);
    }

    public boolean isRegistered() {
        return registeredUnits >= plannedUnits;
    }
}

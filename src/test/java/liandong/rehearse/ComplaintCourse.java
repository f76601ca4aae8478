package liandong.rehearse;

import java.util.List;

/** How a complaint or report goes (投诉举报剧情), and the reward of who reported. */
enum ComplaintCourse implements Course {
    /** The unit handles a dispute shortly before that is due. */
    SLOW_HANDLING("slowHandling", "MEDIATED", "accepted confirmed handled+43 answered called-back"),
    /** Nothing else about it is done before somebody was reminded. */
    SLOW("slow", "MEDIATED", "accepted+11 extension+13 extension-granted+2 confirmed handled answered+5 called-back+8"),
    /** The reward is decided and paid only when that was reminded. */
    SLOW_REWARD(
            "slowReward",
            "PENALISED",
            "accepted confirmed handled answered called-back reward-applied+1 reward-granted+19 reward-paid+28"),
    MEDIATED("mediated", "MEDIATED", "accepted confirmed handled answered called-back"),
    /** Whoever reported it is rewarded (举报奖励). */
    REWARDED(
            "rewarded",
            "PENALISED",
            "accepted confirmed handled answered called-back reward-applied+1 reward-granted reward-paid"),
    /** The head refuses the reward. */
    NOT_REWARDED(
            "notRewarded",
            "PENALISED",
            "accepted confirmed handled answered called-back reward-applied+1 reward-refused"),
    /** Whoever reported it did not give a name, so that nobody waits for an answer. */
    ANONYMOUS("anonymous", "UNFOUNDED", "accepted unfounded"),
    /** It is not accepted, and whoever complained is told (不予受理). */
    NOT_ACCEPTED("notAccepted", "NOT_ACCEPTED", "refused answered called-back"),
    /** More time to verify is asked for and not granted. */
    NOT_EXTENDED(
            "notExtended", "MEDIATED", "accepted extension extension-refused confirmed handled answered called-back");

    private final String word;
    private final String outcome;
    private final List<Act> acts;

    ComplaintCourse(String word, String outcome, String acts) {
        this.word = word;
        this.outcome = outcome;
        this.acts = Course.acts(acts);
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String end() {
        return "CLOSED " + outcome;
    }

    @Override
    public List<Act> acts() {
        return acts;
    }

    /** What becomes of the matter. */
    String outcome() {
        return outcome;
    }

    /** A dispute of one's own, else a violation that is reported (投诉、举报). */
    String track() {
        return outcome.equals("PENALISED") || this == ANONYMOUS ? "REPORT" : "COMPLAINT";
    }

    boolean isNamed() {
        return this != ANONYMOUS;
    }
}

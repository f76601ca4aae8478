package liandong.meeting;

/** What a meeting decides on a matter (决议种类). */
public enum DecisionKind {
    /** 延期: more time for what is overdue. */
    EXTEND(false, true, false),
    /** 限期办理: done by a day. */
    DEADLINE(true, true, true),
    /** 约谈. */
    INTERVIEW(true, true, true),
    /** 通报. */
    CIRCULATE(true, true, true),
    /** 销号: no longer on the agenda. */
    CLOSE(false, false, false),
    /** Anything else; with a unit and a day it is followed up too. */
    OTHER(false, false, true);

    private final boolean needsOwner;
    private final boolean needsDue;
    private final boolean followedUp;

    DecisionKind(boolean needsOwner, boolean needsDue, boolean followedUp) {
        this.needsOwner = needsOwner;
        this.needsDue = needsDue;
        this.followedUp = followedUp;
    }

    boolean needsOwner() {
        return needsOwner;
    }

    boolean needsDue() {
        return needsDue;
    }

    /** Becomes an action item (议定事项) once a unit and a day are named. */
    boolean isFollowedUp() {
        return followedUp;
    }
}

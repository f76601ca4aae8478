package liandong.worklist;

import java.util.Locale;

/** How a unit stands to the lead office (与牵头单位的关系), as {@code reminder-ladder.dmn} names it. */
public enum Relation {
    /** 下级: units of lower regions and the lead's own institutes. */
    SUBORDINATE,
    /** 同级: an agency of the same rank. Heads and agenda are only proposed to the lead. */
    PEER,
    /** 本单位: the lead office itself. */
    SELF;

    /** The value in the decision table and in process variables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

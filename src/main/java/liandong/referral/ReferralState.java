package liandong.referral;

import java.util.Objects;
import liandong.organization.Capability;
import org.jspecify.annotations.Nullable;

/** Where a referral stands (移送环节). An open state is one task of the processes; whoever's turn it is has a clock. */
public enum ReferralState {
    /** 拟写移送报告 */
    WRITING("write-referral", Side.REFERRER),
    /** 正职负责人或者主持工作的负责人决定 */
    APPROVING("decide-referral", Side.REFERRER, Capability.UNIT_HEAD),
    /** 已批准，待移送 */
    SENDING("send-referral", Side.REFERRER),
    /** 待公安机关签收 */
    SIGNING("sign-referral", Side.POLICE),
    /** 审查管辖和材料 */
    CHECKING("check-case-file", Side.POLICE),
    /** 补充材料 */
    SUPPLEMENTING("supplement-case-file", Side.REFERRER),
    /** 决定是否立案 */
    DECIDING("decide-filing", Side.POLICE),
    /** 已立案，待移交涉案物品和材料 */
    HANDING_OVER("hand-over-evidence", Side.REFERRER),
    /** 不予立案，待移送机关回应 */
    ANSWERING("answer-no-filing", Side.REFERRER),
    /** 公安机关复议 */
    RECONSIDERING("decide-reconsideration", Side.POLICE),
    /** 复议维持，待移送机关决定是否提请监督 */
    ANSWERING_AGAIN("answer-reconsideration", Side.REFERRER),
    /** 公安机关向检察机关说明不立案理由 */
    STATING_REASONS("state-no-filing-reasons", Side.POLICE),
    /** 待登记检察机关意见 */
    CONCLUDING("record-procuratorate-view", Side.REFERRER),
    /** 公安机关按检察机关通知立案 */
    FILING_AS_TOLD("file-as-told", Side.POLICE),
    /** 依法作出行政处理 */
    ADMINISTERING("administer-case", Side.REFERRER),
    /** 决定不移送 */
    NOT_REFERRED,
    /** 已立案、已移交 */
    HANDED_OVER,
    /** 已作行政处理 */
    ADMINISTERED;

    /** Whose turn it is. */
    public enum Side {
        /** 移送机关 */
        REFERRER,
        /** 公安机关 */
        POLICE
    }

    private final @Nullable String step;
    private final @Nullable Side side;
    private final Capability role;

    ReferralState() {
        this(null, null, Capability.LIAISON);
    }

    ReferralState(String step, Side side) {
        this(step, side, Capability.LIAISON);
    }

    ReferralState(@Nullable String step, @Nullable Side side, Capability role) {
        this.step = step;
        this.side = side;
        this.role = role;
    }

    public boolean isOpen() {
        return step != null;
    }

    /** Id of the task in the diagrams and source of the work item; only open states have one. */
    public String step() {
        return Objects.requireNonNull(step, () -> this + " is an end");
    }

    public Side side() {
        return Objects.requireNonNull(side, () -> this + " is an end");
    }

    public Capability role() {
        return role;
    }
}

package liandong.referral;

import static liandong.referral.ReferralState.ADMINISTERED;
import static liandong.referral.ReferralState.ADMINISTERING;
import static liandong.referral.ReferralState.ANSWERING;
import static liandong.referral.ReferralState.ANSWERING_AGAIN;
import static liandong.referral.ReferralState.APPROVING;
import static liandong.referral.ReferralState.CHECKING;
import static liandong.referral.ReferralState.CONCLUDING;
import static liandong.referral.ReferralState.DECIDING;
import static liandong.referral.ReferralState.FILING_AS_TOLD;
import static liandong.referral.ReferralState.HANDED_OVER;
import static liandong.referral.ReferralState.HANDING_OVER;
import static liandong.referral.ReferralState.NOT_REFERRED;
import static liandong.referral.ReferralState.RECONSIDERING;
import static liandong.referral.ReferralState.SENDING;
import static liandong.referral.ReferralState.SIGNING;
import static liandong.referral.ReferralState.STATING_REASONS;
import static liandong.referral.ReferralState.SUPPLEMENTING;
import static liandong.referral.ReferralState.WRITING;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import liandong.referral.ReferralState.Side;

/** What may be done with a referral (移送办理事项): from which state to which, and what must be written down about it. */
public enum ReferralAct {
    /** 报请决定 */
    HAND_IN(WRITING, APPROVING, ""),
    /** 批准移送 */
    APPROVE(APPROVING, SENDING, "approved"),
    /** 不批准移送，理由记录在案 */
    DECLINE(APPROVING, NOT_REFERRED, "declined", Need.NOTE),
    /** 向公安机关移送 */
    SEND(SENDING, SIGNING, "", Need.PAPER),
    /** 公安机关在回执上签字 */
    SIGN(SIGNING, CHECKING, "", Need.NAME),
    /** 有管辖权且材料齐全 */
    FIND_COMPLETE(CHECKING, DECIDING, "complete"),
    /** 通知补充材料 */
    ASK_FOR_MORE(CHECKING, SUPPLEMENTING, "more", Need.NOTE),
    /** 转送有管辖权的机关 */
    FORWARD(CHECKING, SIGNING, "forwarded", Need.NAME),
    /** 材料已补充 */
    SUPPLEMENT(SUPPLEMENTING, DECIDING, "", Need.NOTE),
    /** 立案 */
    FILE(DECIDING, HANDING_OVER, "decided", Need.PAPER),
    /** 不予立案 */
    NOT_FILE(DECIDING, ANSWERING, "decided", Need.PAPER, Need.NOTE),
    /** 依法延长审查期限 */
    EXTEND(DECIDING, DECIDING, "extended", Need.GROUND, Need.NOTE),
    /** 移交涉案物品和材料 */
    HAND_OVER(HANDING_OVER, HANDED_OVER, "", Need.NAME),
    /** 提请复议 */
    RECONSIDER(ANSWERING, RECONSIDERING, "reconsider", Need.NOTE),
    /** 不复议，直接建议检察机关立案监督 */
    SUGGEST(ANSWERING, STATING_REASONS, "suggest", Need.NOTE),
    /** 接受不予立案 */
    ACCEPT(ANSWERING, ADMINISTERING, "accepted", Need.NOTE),
    /** 复议后立案 */
    OVERTURN(RECONSIDERING, HANDING_OVER, "filed", Need.PAPER),
    /** 复议维持不予立案 */
    UPHOLD(RECONSIDERING, ANSWERING_AGAIN, "upheld", Need.PAPER, Need.NOTE),
    /** 建议检察机关立案监督 */
    SUGGEST_STILL(ANSWERING_AGAIN, STATING_REASONS, "suggest", Need.NOTE),
    /** 接受复议决定 */
    ACCEPT_STILL(ANSWERING_AGAIN, ADMINISTERING, "accepted", Need.NOTE),
    /** 公安机关说明不立案理由 */
    STATE_REASONS(STATING_REASONS, CONCLUDING, "stated", Need.NOTE),
    /** 公安机关自行立案 */
    FILE_WHEN_ASKED(STATING_REASONS, HANDING_OVER, "filed", Need.PAPER),
    /** 检察机关认为理由不成立，通知立案 */
    TELL_TO_FILE(CONCLUDING, FILING_AS_TOLD, "told", Need.PAPER),
    /** 检察机关认为理由成立 */
    HOLD_REASONS(CONCLUDING, ADMINISTERING, "held", Need.NOTE),
    /** 按通知立案 */
    FILE_AS_TOLD(FILING_AS_TOLD, HANDING_OVER, "", Need.PAPER),
    /** 依法作出行政处理 */
    ADMINISTER(ADMINISTERING, ADMINISTERED, "", Need.PAPER, Need.NOTE),
    /** 公安机关反向移送 */
    REVERSE(HANDED_OVER, ADMINISTERING, "", Need.PAPER, Need.NOTE);

    /** What an act cannot do without. */
    public enum Need {
        /** number of the paper (文书号) */
        PAPER,
        /** who signed, or where it went */
        NAME,
        /** reason or account */
        NOTE,
        /** on which ground a limit is extended */
        GROUND
    }

    private final ReferralState from;
    private final ReferralState to;
    private final String outcome;
    private final Set<Need> needs;

    ReferralAct(ReferralState from, ReferralState to, String outcome, Need... needs) {
        this.from = from;
        this.to = to;
        this.outcome = outcome;
        this.needs = Set.of(needs);
    }

    public ReferralState from() {
        return from;
    }

    public ReferralState to() {
        return to;
    }

    /** The way the process takes, as its conditions name it. */
    public String outcome() {
        return outcome;
    }

    public boolean needs(Need need) {
        return needs.contains(need);
    }

    /** Whose act it is. */
    public Side side() {
        return this == REVERSE ? Side.POLICE : from.side();
    }

    /** Whether it is known from a paper of the police or the procuratorate when the referring unit writes it down. */
    boolean restsOnPaper() {
        return side() == Side.POLICE || from == CONCLUDING;
    }

    /** Kebab-case: part of addresses, message keys and audit actions. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReferralAct> of(String code) {
        return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
    }

    /** What may be done in a state. */
    public static List<ReferralAct> in(ReferralState state) {
        return Arrays.stream(values()).filter(act -> act.from == state).toList();
    }
}

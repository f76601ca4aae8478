package liandong.rehearse;

import java.util.List;

/** How a case referred to the police goes (涉嫌犯罪案件移送剧情); all but one are handed in, approved and sent first. */
enum ReferralCourse implements Course {
    /** Administered after all, shortly before that is due. */
    SLOW_END("slowEnd", "ADMINISTERED", "send sign find-complete not-file accept administer+62"),
    /** Everybody is supervised for being late; the procuratorate has the case filed (立案监督). */
    SLOW(
            "slow",
            "HANDED_OVER",
            "hand-in+4 approve+4 send+2 sign+2 ask-for-more+2 supplement+4 not-file+4 reconsider+4 uphold+4"
                    + " suggest-still+4 state-reasons+7 tell-to-file+9 file-as-told+11 hand-over+4"),
    FILED("filed", "HANDED_OVER", "send sign find-complete file hand-over"),
    /** The head does not approve. */
    DECLINED("declined", "NOT_REFERRED", "hand-in decline"),
    /** The police ask for more material, then for more time. */
    SUPPLEMENTED("supplemented", "HANDED_OVER", "send sign ask-for-more supplement extend file hand-over"),
    /** The police send it on within their own house before they look at it (转送). */
    FORWARDED("forwarded", "HANDED_OVER", "send sign forward sign find-complete file hand-over"),
    /** Not filed, and that is accepted. */
    ACCEPTED("accepted", "ADMINISTERED", "send sign find-complete not-file accept administer"),
    /** Filed upon reconsideration (复议). */
    OVERTURNED("overturned", "HANDED_OVER", "send sign find-complete not-file reconsider overturn hand-over"),
    /** Not filed upon reconsideration either. */
    UPHELD("upheld", "ADMINISTERED", "send sign find-complete not-file reconsider uphold accept-still administer"),
    /** The procuratorate finds the reasons of the police sound. */
    REASONS_HELD(
            "reasonsHeld",
            "ADMINISTERED",
            "send sign find-complete not-file suggest state-reasons hold-reasons administer"),
    /** The police file when the procuratorate asks. */
    FILED_WHEN_ASKED(
            "filedWhenAsked", "HANDED_OVER", "send sign find-complete not-file suggest file-when-asked hand-over"),
    /** Handed over, then transferred back because it turned out to be no crime (反向移送). */
    REVERSED("reversed", "ADMINISTERED", "send sign find-complete file hand-over reverse+2 administer");

    private final String word;
    private final String end;
    private final List<Act> acts;

    ReferralCourse(String word, String end, String acts) {
        this.word = word;
        this.end = end;
        this.acts = Course.acts(acts.startsWith("send") ? "hand-in approve " + acts : acts);
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String end() {
        return end;
    }

    @Override
    public List<Act> acts() {
        return acts;
    }
}

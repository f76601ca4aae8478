package liandong.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes cases for tests (测试用案件): a sound one, with what the test is about changed. */
public final class CaseSample {

    private String title = "某美容店无证行医案";
    private Subject subject = new Subject(SubjectKind.ORGANISATION, "上海某某美容店", "");
    private String violation = "UNLICENSED_PRACTICE";
    private Penalty penalty = penalty("0", "0", false);
    private @Nullable String found = "2021-07-01";
    private @Nullable String filed;
    private @Nullable String decided;
    private @Nullable String exposed;

    /** Found and nothing more. */
    public static CaseSample found(String day) {
        CaseSample sample = new CaseSample();
        sample.found = day;
        return sample;
    }

    /** Decided on that day, with a warning. */
    public static CaseSample decided(String day) {
        CaseSample sample = new CaseSample();
        sample.found = day;
        sample.filed = day;
        sample.decided = day;
        sample.penalty = penalty("0", "0", true);
        return sample;
    }

    public CaseSample title(String words) {
        title = words;
        return this;
    }

    public CaseSample by(SubjectKind kind, String name, String uscc) {
        subject = new Subject(kind, name, uscc);
        return this;
    }

    public CaseSample violation(String code) {
        violation = code;
        return this;
    }

    public CaseSample fined(String yuan) {
        penalty = penalty(yuan, "0", penalty.warned());
        return this;
    }

    public CaseSample confiscated(String yuan) {
        penalty = penalty(penalty.fineYuan().toPlainString(), yuan, penalty.warned());
        return this;
    }

    public CaseSample unwarned() {
        penalty = penalty(
                penalty.fineYuan().toPlainString(), penalty.confiscatedYuan().toPlainString(), false);
        return this;
    }

    public CaseSample days(@Nullable String foundOn, @Nullable String filedOn, @Nullable String decidedOn) {
        found = foundOn;
        filed = filedOn;
        decided = decidedOn;
        return this;
    }

    public CaseSample exposed(String day) {
        exposed = day;
        return this;
    }

    public CaseFacts facts() {
        return new CaseFacts(
                title,
                subject,
                "黄浦区",
                violation,
                "未取得医疗机构执业许可证开展双眼皮手术。",
                "《医疗机构管理条例》第二十四条",
                "《医疗机构管理条例》第四十四条",
                decided == null ? "" : "沪卫监罚〔2021〕1号",
                penalty,
                new CaseDates(day(found), day(filed), day(decided), day(exposed)),
                false);
    }

    private static Penalty penalty(String fine, String confiscated, boolean warned) {
        return new Penalty(warned, false, false, false, new BigDecimal(fine), new BigDecimal(confiscated), "");
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}

package liandong.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Natural persons are hidden in what is published, organisations are not. */
class PublicTextTests {

    @Test
    void namesBecomeASurnameAndNumbersAsterisks() {
        String text = "张三丰（身份证号310101199001011234，电话13900001111）与欧阳克在丽人美容店为李四注射，店内电话021-63211234。";
        assertThat(PublicText.hiding("张三丰、欧阳克，李四").of(text)).isEqualTo("张某（身份证号***，电话***）与欧阳某在丽人美容店为李某注射，店内电话***。");
    }

    @Test
    void theLongerNameIsHiddenBeforeTheShorterOneInIt() {
        assertThat(PublicText.hiding("王小 王小明").of("王小明和王小")).isEqualTo("王某和王某");
    }

    @Test
    void creditCodesDecisionNumbersAndAmountsStay() {
        String text = "丽人公司（91310000MA1K35XX0A）沪卫监罚〔2021〕12345号，罚款 1234567.89 元，2021年8月5日";
        assertThat(PublicText.hiding("").of(text)).isEqualTo(text);
        assertThat(PublicText.hiding("").revealedBy(text)).isEmpty();
    }

    @Test
    void whatStillTellsWhoSomebodyIsIsNamed() {
        assertThat(PublicText.hiding("张三").revealedBy("当事人张三，手机 138 0000 1111，31010119900101123X"))
                .containsExactlyInAnyOrder("张三", "138 0000 1111", "31010119900101123X");
        assertThat(PublicText.hiding("张三").revealedBy("当事人张某")).isEmpty();
    }
}

package liandong.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What typical cases name as law is told apart: what was violated, and what the penalty rests on. */
class LawReferenceTests {

    @Test
    void theWordsOfTheFormAreReadIntoLawAndArticle() {
        assertThat(LawReference.in("违反了《医疗机构管理条例》第二十四条；按照《医疗机构管理条例》第四十四条第一款进行处罚"))
                .extracting(one -> one.basis() + " " + one)
                .containsExactly("VIOLATED 《医疗机构管理条例》第二十四条", "PENALTY 《医疗机构管理条例》第四十四条第一款");
    }

    @Test
    void severalLawsAndArticlesAreAllFound() {
        assertThat(LawReference.in("违反《广告法》第四十六条、第五十八条和《医疗广告管理办法》（总局令第26号）第22条，依据《广告法》第五十八条第一款第（十四）项处罚"))
                .extracting(LawReference::toString)
                .contains("《广告法》第四十六条、第五十八条")
                .anyMatch(one -> one.startsWith("《广告法》第五十八条第一款"));
    }

    @Test
    void aLawWithoutAnArticleIsNotLost() {
        assertThat(LawReference.in("违反有关规定，按照《医疗机构管理条例》处罚"))
                .containsExactly(new LawReference(LawReference.Basis.PENALTY, "医疗机构管理条例", ""));
    }

    @Test
    void theWordBeforeALawSaysWhatItIsNamedFor() {
        assertThat(LawReference.in("根据《行政处罚法》第五条，查明其违反《关于依据的规定》第二条"))
                .extracting(LawReference::basis)
                .containsExactly(LawReference.Basis.PENALTY, LawReference.Basis.VIOLATED);
        assertThat(LawReference.in("《广告法》第四十六条"))
                .extracting(LawReference::basis)
                .containsExactly(LawReference.Basis.MENTIONED);
    }
}

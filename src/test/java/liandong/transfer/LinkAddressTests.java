package liandong.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same link is recognised however it was copied, and another one is not taken for it. */
class LinkAddressTests {

    @ParameterizedTest
    @CsvSource({
        "https://www.a.example/p/1, http://a.example/p/1/",
        "https://a.example:443/p?b=2&a=1, a.example/p?a=1&b=2",
        "https://M.A.example/p#part, https://a.example/p",
        "https://a.example/p?id=1&utm_source=x&spm=1.2&share_from=y, https://a.example/p?id=1",
        "ａ．ｅｘａｍｐｌｅ／ｐ, a.example/p",
        "美丽 工作室, 美丽工作室",
        "MeiLi_Studio, meili_studio"
    })
    void isTheSame(String one, String other) {
        assertThat(LinkAddress.key(one)).isEqualTo(LinkAddress.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/p?id=1, https://a.example/p?id=2",
        "https://a.example/p/1, https://a.example/p/2",
        "https://a.example/P, https://a.example/p",
        "https://b.a.example/p, https://a.example/p",
        "https://m.example/p, https://example/p",
        "美丽工作室, 美丽工作室2"
    })
    void isAnother(String one, String other) {
        assertThat(LinkAddress.key(one)).isNotEqualTo(LinkAddress.key(other));
    }
}

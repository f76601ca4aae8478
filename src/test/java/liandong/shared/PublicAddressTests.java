package liandong.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PublicAddressTests {

    @Test
    void aSlashAtItsEndIsNoPartOfIt() {
        PublicAddress address = new PublicAddress("https://zxzz.example.gov.cn:8443/");
        assertThat(address.of("/tasks/17")).isEqualTo("https://zxzz.example.gov.cn:8443/tasks/17");
        assertThat(address.host()).isEqualTo("zxzz.example.gov.cn");
    }

    @Test
    void theServerDoesNotStartUnderAnAddressThatNobodyCouldOpen() {
        assertThatThrownBy(() -> new PublicAddress("zxzz.example.gov.cn")).hasMessageContaining("liandong.public-url");
    }
}

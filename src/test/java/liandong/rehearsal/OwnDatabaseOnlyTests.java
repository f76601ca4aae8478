package liandong.rehearsal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnDatabaseOnlyTests {

    @Test
    void acceptsTheRehearsalsOwnFile() {
        assertThatCode(() -> OwnDatabaseOnly.check("jdbc:h2:file:./data/rehearsal;WRITE_DELAY=0"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/liandong",
                "jdbc:h2:file:./data/liandong;X=rehearsal",
                "jdbc:h2:tcp://db/rehearsal"
            })
    void refusesEveryOtherDatabase(String url) {
        assertThatThrownBy(() -> OwnDatabaseOnly.check(url)).isInstanceOf(IllegalStateException.class);
    }
}

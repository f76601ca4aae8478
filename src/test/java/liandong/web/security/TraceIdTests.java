package liandong.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(OutputCaptureExtension.class)
class TraceIdTests {

    @Test
    void aFailedRequestIsLoggedWithItsNumberAndWithoutTheSecretInItsAddress(CapturedOutput log) {
        for (String address : List.of("/calendar/0123456789abcdef.ics", "/new-password/0123456789abcdef")) {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
            assertThatThrownBy(() -> new TraceId().doFilter(request, new MockHttpServletResponse(), (asked, answer) -> {
                        throw new IOException("gone");
                    }))
                    .isInstanceOf(IOException.class);
            assertThat(log)
                    .contains("Request " + request.getAttribute(TraceId.ATTRIBUTE) + " failed: GET")
                    .doesNotContain("0123456789abcdef");
        }
    }
}

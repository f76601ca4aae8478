package liandong.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import liandong.LiandongTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What people read when the container itself has to answer. */
@LiandongTest
class ErrorPageTests {

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @CsvSource({"500, 系统出错", "403, 操作未被接受", "404, 没有找到这个页面", "409, 内容已被他人修改"})
    void anErrorIsToldInPlainWordsWithItsTraceNumberAndNothingOfTheInside(int status, String heading) throws Exception {
        MockHttpServletResponse answer = mvc.perform(MockMvcRequestBuilders.get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .locale(Locale.CHINA)
                        .with(request -> {
                            request.setDispatcherType(DispatcherType.ERROR);
                            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
                            request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/rounds/1");
                            request.setAttribute(
                                    RequestDispatcher.ERROR_EXCEPTION,
                                    new IllegalStateException("select * from obligation"));
                            request.setAttribute(TraceId.ATTRIBUTE, "0123456789ab");
                            return request;
                        }))
                .andReturn()
                .getResponse();
        Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(page.select("h1").text()).isEqualTo(heading);
        assertThat(page.select("main").text()).contains("0123456789ab");
        assertThat(page.select("main a[href=/]")).hasSize(1);
        assertThat(page.text()).doesNotContain("select *", "IllegalState", "liandong.");
    }
}

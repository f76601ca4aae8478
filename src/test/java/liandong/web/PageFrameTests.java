package liandong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.Problem;
import liandong.worklist.Lamp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@LiandongTest
class PageFrameTests {

    @Autowired
    ThymeleafViewResolver views;

    @Autowired
    WebApplicationContext application;

    @Autowired
    PageFrame frames;

    @Autowired
    JdbcClient database;

    record Step(Instant at, String text, String unitName, String state) {}

    @AfterEach
    void forgetRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aLiaisonSeesTheSectionsOfALiaisonAndWhereItIs() throws Exception {
        Document page = render("/tasks", Capability.LIAISON, Map.of(), Locale.CHINA);

        assertThat(page.select(".mainnav a > span:first-child").eachText())
                .containsExactly("工作台", "待办", "专项行动", "移送", "案件", "投诉举报", "联络员会议", "通知记录");
        assertThat(page.select(".mainnav a[aria-current=page]").text()).startsWith("待办");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("form[action=/sign-out]")).hasSize(1);
    }

    @Test
    void anAdministratorIsNotLedToReports() throws Exception {
        Document page = render("/admin/accounts", Capability.ADMINISTRATOR, Map.of(), Locale.CHINA);

        assertThat(page.select(".mainnav a").eachAttr("href"))
                .containsExactly(
                        "/admin/accounts",
                        "/roster",
                        "/api-tokens",
                        "/admin/calendar",
                        "/outbox",
                        "/admin/failed-work");
    }

    @Test
    void aStrangerSeesNoNavigation() throws Exception {
        Document page = render("/sign-in", (Viewer) null, Map.of(), Locale.CHINA);

        assertThat(page.select(".mainnav, .whoami")).isEmpty();
        assertThat(page.title()).contains("专项整治协同督办");
    }

    @Test
    void aRefusedFormSaysWhatIsWrongAboveAndAtTheFieldAndKeepsWhatWasTyped() throws Exception {
        Document page = render(
                "/tasks",
                Capability.LIAISON,
                Map.of("problems", List.of(Problem.of("reason", "web.problems", 7)), "typed", "<因节假日>"),
                Locale.CHINA);

        assertThat(page.select("#problems a[href=#reason]").text()).contains("7");
        assertThat(page.select("#reason-problem").text()).contains("7");
        assertThat(page.select("#reason").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#reason").text()).isEqualTo("<因节假日>");
        assertThat(page.select("#due").attr("aria-invalid")).isEmpty();
        assertThat(page.title()).startsWith("错误：");
    }

    @Test
    void lampsAndStepsAreWordsNotOnlyColours() throws Exception {
        Document page = render("/tasks", Capability.LIAISON, Map.of(), Locale.CHINA);

        assertThat(page.select(".lamp").eachText())
                .hasSize(Lamp.values().length)
                .doesNotContain("");
        assertThat(page.select(".timeline time").text()).isEqualTo("2021-08-05 09:30");
        assertThat(page.select(".timeline .t-now[aria-current=step]")).hasSize(1);
    }

    @Test
    void thePageHasNoInlineScriptOrStyle() throws Exception {
        Document page = render("/tasks", Capability.OFFICER, Map.of(), Locale.CHINA);

        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.select("[onclick], [onload], [onchange], [onsubmit]")).isEmpty();
    }

    @Test
    void theFrameSpeaksEnglishToo() throws Exception {
        Document page = render("/tasks", Capability.OFFICER, Map.of(), Locale.ENGLISH);

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select(".mainnav").text()).contains("Workbench").doesNotContain("工作台");
    }

    @Test
    void whoActsForManyUnitsSeesTheFirstOfThemAndHowMany() throws Exception {
        for (int n = 1; n <= 3; n++) {
            database.sql("insert into unit (region_code, kind, name, valid_from)"
                            + " values ('341323', 'HEALTH', :name, date '2020-01-01')")
                    .param("name", "第" + n + "分所")
                    .update();
        }
        List<Long> ids = database.sql("select id from unit where name like '第%分所' order by id")
                .query(Long.class)
                .list();
        Viewer busy = new Viewer(1, "amr.liaison", "王芳", Capability.LIAISON, Set.copyOf(ids));

        Document page = render("/tasks", busy, Map.of(), Locale.CHINA);

        assertThat(page.select(".whoami small").text()).isEqualTo("第1分所、第2分所 等 3 个单位");
    }

    @Test
    void theSessionThatThePagesFormsNeedBeginsBeforeThePageDoes() {
        CsrfToken token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "7");
        AtomicInteger asked = new AtomicInteger();
        MockHttpServletRequest request = request("/tasks");
        request.setAttribute(CsrfToken.class.getName(), new SupplierCsrfToken(() -> {
            asked.incrementAndGet();
            return token;
        }));
        request.setAttribute(CurrentViewer.ATTRIBUTE, viewer(Capability.LIAISON));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, new MockHttpServletResponse()));

        frames.current();

        assertThat(asked).hasPositiveValue();
    }

    /** Made only when it is asked for, as the security chain does. */
    private record SupplierCsrfToken(Supplier<CsrfToken> made) implements CsrfToken {

        @Override
        public String getHeaderName() {
            return made.get().getHeaderName();
        }

        @Override
        public String getParameterName() {
            return made.get().getParameterName();
        }

        @Override
        public String getToken() {
            return made.get().getToken();
        }
    }

    private static Viewer viewer(Capability capability) {
        return new Viewer(1, "amr.liaison", "王芳", capability, Set.of(999_999L));
    }

    private MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest(application.getServletContext(), "GET", path);
    }

    private Document render(String path, Capability capability, Map<String, ?> extra, Locale locale) throws Exception {
        return render(path, capability == null ? null : viewer(capability), extra, locale);
    }

    private Document render(String path, Viewer viewer, Map<String, ?> extra, Locale locale) throws Exception {
        MockHttpServletRequest request = request(path);
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, application);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(locale));
        if (viewer != null) {
            request.setAttribute(CurrentViewer.ATTRIBUTE, viewer);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        Map<String, Object> model = new HashMap<>(extra);
        model.put("lamps", Lamp.values());
        model.put("entries", List.of(new Step(Instant.parse("2021-08-05T01:30:00Z"), "印发方案", "市卫生健康委", "NOW")));
        View view = views.resolveViewName("web/sample", locale);
        view.render(model, request, response);
        return Jsoup.parse(response.getContentAsString());
    }
}

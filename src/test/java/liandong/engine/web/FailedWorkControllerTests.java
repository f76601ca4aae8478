package liandong.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import liandong.Browser;
import liandong.LiandongTest;
import liandong.engine.DueJobs;
import liandong.organization.Capability;
import liandong.organization.Directory;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@LiandongTest
class FailedWorkControllerTests {

    private static final String PAGE = "/admin/failed-work";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Directory directory;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private DueJobs dueJobs;

    @Autowired
    private JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private String instance = "";

    @BeforeEach
    void aStepThatFailed() {
        jdbc.sql("delete from attempt_count").update();
        repository
                .createDeployment()
                .addModelInstance(
                        "page-probe.bpmn",
                        Bpmn.createExecutableProcess("page-probe")
                                .name("页面演练")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("read-secret")
                                .name("读取内容")
                                .camundaAsyncBefore()
                                .camundaExpression("${secret.substring(divisor.length())}")
                                .endEvent()
                                .done())
                .deploy();
        instance = runtime.startProcessInstanceByKey(
                        "page-probe", key, Map.of("secret", "投诉人张三", "divisor", "longer than the secret"))
                .getId();
        dueJobs.run();
    }

    @Test
    void anAdministratorReadsWhatFailedInChineseButNotWhatReportsSay() throws Exception {
        Browser browser = signedIn(Capability.ADMINISTRATOR).get(PAGE);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("tr:contains(" + key + ")").text())
                .contains("页面演练", "读取内容", "自动重试中", "at java.")
                .doesNotContain("张三");
        assertThat(browser.page().select("details[open]")).isEmpty();
    }

    @Test
    void tryingAgainFromThePageEndsWhatWasMended() throws Exception {
        runtime.setVariable(instance, "divisor", "x");
        Browser browser = signedIn(Capability.ADMINISTRATOR).get(PAGE);
        String job = browser.page()
                .select("tr:contains(" + key + ") button[name=only]")
                .val();
        browser.submit(PAGE + "/retry", "only", job).follow();
        assertThat(browser.page().select("#flash").text()).contains("已重试 1 项，成功 1 项");
        assertThat(browser.page().select("tr:contains(" + key + ")")).isEmpty();
    }

    @Test
    void pressingTheButtonWithoutTickingAnythingSaysSo() throws Exception {
        Browser browser = signedIn(Capability.ADMINISTRATOR).get(PAGE).submit(PAGE + "/retry");
        assertThat(browser.follow().page().select("#flash").text()).contains("请先勾选");
    }

    @Test
    void nobodyElseSeesThePage() throws Exception {
        for (Capability other : List.of(Capability.OFFICER, Capability.LIAISON, Capability.SECURITY_AUDITOR)) {
            assertThat(signedIn(other).get(PAGE).status()).as(other.name()).isIn(403, 404);
        }
    }

    private Browser signedIn(Capability capability) throws Exception {
        String name = "u" + UUID.randomUUID().toString().substring(0, 8);
        directory.createAccount(name, "某人", capability, null, "right-password-1", List.of());
        return new Browser(mvc).signIn(name, "right-password-1");
    }
}

package liandong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The main job in a real browser, on a server of its own: launch, clock, report, review; every page looked at by axe. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CampaignInTheBrowserTests {

    private Screen screen;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        screen = new Screen(folder);
    }

    @AfterAll
    void stop() throws Exception {
        screen.close();
    }

    @Test
    @Order(1)
    void theLeadLaunchesAndSeesTheCampaign() {
        Page page = screen.signedIn("hc.officer", 1280);
        page.navigate(screen.server.address + "/campaigns/new?plan=shanghai-2021");
        screen.look(page, "preview");
        screen.launch(page);
        assertThat(page.locator("main")).containsText("打击非法医疗美容");
        screen.look(page, "campaign");
        assertThat(page.locator("main svg").first()).isVisible();
        page.navigate(screen.server.address + "/");
        screen.look(page, "workbench-lead");
    }

    @Test
    @Order(2)
    void aWrongCellIsShownAtItsPlaceAndAReportIsHandedIn() {
        Page page = screen.signedIn("amr.liaison", 1280);
        page.navigate(screen.server.address + "/tasks");
        screen.look(page, "inbox");
        page.locator("main table a[href^='/reports/']").first().click();
        Locator fines = page.locator("[name='grid.FINE_AMOUNT.AD']");
        fines.fill("12");
        page.locator("[name='grid.FINE_COUNT.AD']").fill("0");
        page.locator("[name='narrative']").first().fill("<script>alert(1)</script> 本月检查 12 户。");
        submit(page);
        assertThat(page.locator(".problems")).isVisible();
        assertThat(fines).hasValue("12");
        screen.look(page, "report-refused");
        page.locator("[name='grid.FINE_COUNT.AD']").fill("3");
        page.locator("[name='grid.CASES.AD']").fill("4");
        page.locator("[name='grid.INSPECTED.AD']").fill("20");
        submit(page);
        page.waitForURL(Pattern.compile(".*/receipt"));
        screen.look(page, "receipt");
    }

    @Test
    @Order(3)
    void nothingToReportTakesThreeClicksAndThePhoneIsEnough() {
        Page page = screen.signedIn("post.liaison", 390);
        page.navigate(screen.server.address + "/tasks");
        screen.look(page, "inbox-phone");
        page.locator("main a[href^='/reports/']").first().click();
        screen.look(page, "report-phone");
        page.locator("main a[href$='/zero']").first().click();
        page.locator("main form[action$='/zero'] button").click();
        page.waitForURL(Pattern.compile(".*/receipt"));
    }

    @Test
    @Order(4)
    void theReceiverAcceptsAndTheBoardShowsIt() {
        Page page = screen.signedIn("hc.officer", 1280);
        page.navigate(screen.server.address + "/tasks");
        page.locator("main table a[href^='/reports/']").first().click();
        screen.look(page, "report-review");
        page.locator("main form[action$='/acceptance'] button").click();
        page.navigate(screen.server.address + "/campaigns/1");
        assertThat(page.locator("main .lamp").first()).isVisible();
        page.navigate(screen.server.address + "/campaigns/1/process");
        assertThat(page.locator(".djs-shape").first()).isVisible();
        screen.look(page, "process");
        page.navigate(screen.server.address + "/rounds/1");
        screen.look(page, "round");
        page.setViewportSize(390, 844);
        page.navigate(screen.server.address + "/campaigns/1");
        screen.look(page, "campaign-phone");
    }

    @Test
    @Order(5)
    void otherPagesCanBeReadByEverybodyWhoMay() {
        Page lead = screen.signedIn("hc.officer", 1280);
        for (String path : List.of("meetings", "outbox", "calls", "campaigns", "campaigns/1/board", "campaigns/1/phases/1")) {
            lead.navigate(screen.server.address + "/" + path);
            screen.look(lead, path.replace('/', '-'));
        }
        Page administrator = screen.signedIn("admin", 1280);
        for (String path : List.of("", "admin/accounts", "admin/failed-work")) {
            administrator.navigate(screen.server.address + "/" + path);
            screen.look(administrator, "admin-" + path.replace('/', '-'));
        }
        Assertions.assertThat(screen.consoleErrors).isEmpty();
    }

    private static void submit(Page page) {
        page.locator("form[action$='/submission'] button[type=submit]:not([formaction]), button[formaction$='/submission']").first().click();
    }
}

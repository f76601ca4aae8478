package liandong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import liandong.rehearse.Server;
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

    private static final Path PICTURES = Path.of("target", "screenshots");

    private Server server;
    private Playwright playwright;
    private Browser browser;
    private final List<String> consoleErrors = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = Server.start(folder, LocalDateTime.of(2021, 8, 5, 8, 30));
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-gpu")));
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    void stop() throws InterruptedException {
        browser.close();
        playwright.close();
        server.close();
    }

    @Test
    @Order(1)
    void theLeadLaunchesAndSeesTheCampaign() {
        Page page = signedIn("hc.officer", 1280);
        page.navigate(server.address + "/campaigns/new?plan=shanghai-2021");
        look(page, "preview");
        page.locator("#launch").click();
        page.waitForURL(Pattern.compile(".*/campaigns/\\d+(/launch)?"));
        assertThat(page.locator("main")).containsText("打击非法医疗美容");
        page.waitForCondition(() -> {
            page.navigate(server.address + "/campaigns/1");
            return page.locator("main td .lamp").count() >= 23;
        });
        look(page, "campaign");
        assertThat(page.locator("main svg").first()).isVisible();
        page.navigate(server.address + "/");
        look(page, "workbench-lead");
    }

    @Test
    @Order(2)
    void aWrongCellIsShownAtItsPlaceAndAReportIsHandedIn() {
        Page page = signedIn("amr.liaison", 1280);
        page.navigate(server.address + "/tasks");
        look(page, "inbox");
        page.locator("main table a[href^='/reports/']").first().click();
        Locator fines = page.locator("[name='grid.FINE_AMOUNT.AD']");
        fines.fill("12");
        page.locator("[name='grid.FINE_COUNT.AD']").fill("0");
        page.locator("[name='narrative']").first().fill("<script>alert(1)</script> 本月检查 12 户。");
        submit(page);
        assertThat(page.locator(".problems")).isVisible();
        assertThat(fines).hasValue("12");
        look(page, "report-refused");
        page.locator("[name='grid.FINE_COUNT.AD']").fill("3");
        page.locator("[name='grid.CASES.AD']").fill("4");
        page.locator("[name='grid.INSPECTED.AD']").fill("20");
        submit(page);
        page.waitForURL(Pattern.compile(".*/receipt"));
        look(page, "receipt");
    }

    @Test
    @Order(3)
    void nothingToReportTakesThreeClicksAndThePhoneIsEnough() {
        Page page = signedIn("post.liaison", 390);
        page.navigate(server.address + "/tasks");
        look(page, "inbox-phone");
        page.locator("main a[href^='/reports/']").first().click();
        look(page, "report-phone");
        page.locator("main a[href$='/zero']").first().click();
        page.locator("main form[action$='/zero'] button").click();
        page.waitForURL(Pattern.compile(".*/receipt"));
    }

    @Test
    @Order(4)
    void theReceiverAcceptsAndTheBoardShowsIt() {
        Page page = signedIn("hc.officer", 1280);
        page.navigate(server.address + "/tasks");
        page.locator("main table a[href^='/reports/']").first().click();
        look(page, "report-review");
        page.locator("main form[action$='/acceptance'] button").click();
        page.navigate(server.address + "/campaigns/1");
        assertThat(page.locator("main .lamp").first()).isVisible();
        page.navigate(server.address + "/campaigns/1/process");
        assertThat(page.locator(".djs-shape").first()).isVisible();
        look(page, "process");
        page.navigate(server.address + "/rounds/1");
        look(page, "round");
        page.setViewportSize(390, 844);
        page.navigate(server.address + "/campaigns/1");
        look(page, "campaign-phone");
    }

    @Test
    @Order(5)
    void otherPagesCanBeReadByEverybodyWhoMay() {
        Page lead = signedIn("hc.officer", 1280);
        for (String path : List.of("meetings", "outbox", "calls", "campaigns", "campaigns/1/board", "campaigns/1/phases/1")) {
            lead.navigate(server.address + "/" + path);
            look(lead, path.replace('/', '-'));
        }
        Page administrator = signedIn("admin", 1280);
        for (String path : List.of("", "admin/accounts", "admin/failed-work")) {
            administrator.navigate(server.address + "/" + path);
            look(administrator, "admin-" + path.replace('/', '-'));
        }
        Assertions.assertThat(consoleErrors).isEmpty();
    }

    private static void submit(Page page) {
        page.locator("form[action$='/submission'] button[type=submit]:not([formaction]), button[formaction$='/submission']").first().click();
    }

    private Page signedIn(String username, int width) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("zh-CN"));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) {
                consoleErrors.add(page.url() + ": " + message.text());
            }
        });
        page.navigate(server.address + "/sign-in");
        page.locator("[name=username]").fill(username);
        page.locator("[name=password]").fill("liandong-2021");
        page.locator("main form button").first().click();
        assertThat(page.locator("header .who")).isVisible();
        return page;
    }

    /** Keeps a picture, refuses sideways scrolling of the page and what axe finds serious. */
    private void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        Object wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
        Assertions.assertThat(wide).as(name + " scrolls sideways").isEqualTo(false);
        Assertions.assertThat(Axe.seriousViolations(page)).as(name).isEmpty();
    }
}

package liandong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import liandong.rehearse.Server;
import org.assertj.core.api.Assertions;

/** A rehearsal server of its own with a real browser before it; every page looked at is kept as a picture and checked by axe. */
final class Screen implements AutoCloseable {

    static final Path PICTURES = Path.of("target", "screenshots");
    private static final double MINUTES = 120_000;

    final Server server;
    final List<String> consoleErrors = new ArrayList<>();
    private final Playwright playwright;
    private final Browser browser;

    Screen(Path folder) throws IOException, InterruptedException {
        server = Server.start(folder, LocalDateTime.of(2021, 8, 5, 8, 30));
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-gpu")));
        Files.createDirectories(PICTURES);
    }

    /** Launches Shanghai from the page and waits until every unit owes its first report. */
    void launch(Page officer) {
        officer.navigate(server.address + "/campaigns/new?plan=shanghai-2021");
        officer.locator("#launch").click();
        officer.waitForURL(Pattern.compile(".*/campaigns/\\d+(/launch)?"));
        officer.waitForCondition(
                () -> {
                    officer.navigate(server.address + "/campaigns/1");
                    return officer.locator("main td .lamp").count() >= 23;
                },
                new Page.WaitForConditionOptions().setTimeout(MINUTES));
    }

    Page signedIn(String username, int width) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("zh-CN"));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().matches(".*\\b(409|422)\\b.*")) {
                consoleErrors.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> consoleErrors.add(page.url() + ": " + error));
        page.navigate(server.address + "/sign-in");
        signIn(page, username);
        assertThat(page.locator("header .who")).isVisible();
        return page;
    }

    static void signIn(Page page, String username) {
        page.locator("[name=username]").fill(username);
        page.locator("[name=password]").fill("liandong-2021");
        page.locator("main form button").first().click();
    }

    /** The page of somebody's first report to fill. */
    Page report(String username, int width) {
        Page page = signedIn(username, width);
        Locator reports = page.locator("main table a[href^='/reports/']");
        page.waitForCondition(
                () -> {
                    page.navigate(server.address + "/tasks");
                    return reports.count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(MINUTES));
        reports.first().click();
        assertThat(page.locator("[data-report-form]")).isVisible();
        return page;
    }

    void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        Object wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
        Assertions.assertThat(wide).as(name + " scrolls sideways").isEqualTo(false);
        Assertions.assertThat(Axe.seriousViolations(page)).as(name).isEmpty();
    }

    @Override
    public void close() throws Exception {
        browser.close();
        playwright.close();
        server.close();
    }
}

package liandong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
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

/** Filling the monthly grid of Shanghai in a real browser: folded columns, keys, pasting from a sheet, autosave. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GridInTheBrowserTests {

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
        Page page = signedIn("hc.officer", 1280);
        page.navigate(server.address + "/campaigns/new?plan=shanghai-2021");
        page.locator("#launch").click();
        page.waitForURL(Pattern.compile(".*/campaigns/\\d+(/launch)?"));
        page.waitForCondition(
                () -> {
                    page.navigate(server.address + "/campaigns/1");
                    return page.locator("main td .lamp").count() >= 23;
                },
                new Page.WaitForConditionOptions().setTimeout(120_000));
    }

    @AfterAll
    void stop() throws InterruptedException {
        browser.close();
        playwright.close();
        server.close();
    }

    @Test
    @Order(1)
    void theOwnColumnsComeFirstAndTheOthersAreFolded() {
        Page page = report("amr.liaison", 1280);
        assertThat(cell(page, "CASES.AD")).isVisible();
        assertThat(cell(page, "CASES.NET")).isHidden();
        look(page, "grid");
        page.locator("details.folded > summary").click();
        assertThat(cell(page, "CASES.NET")).isVisible();
        look(page, "grid-unfolded");
        page.setViewportSize(390, 844);
        look(page, "grid-phone");
    }

    @Test
    @Order(2)
    void arrowsAndEnterMoveLikeInASheet() {
        Page page = report("amr.liaison", 1280);
        cell(page, "CASES.DRUG_ORG").focus();
        page.keyboard().type("1");
        page.keyboard().press("ArrowRight");
        page.keyboard().type("2");
        page.keyboard().press("Enter");
        page.keyboard().type("3");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(cell(page, "INSPECTED.DRUG_ORG")).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(cell(page, "INSPECTED.DEV_ORG")).isFocused();
        assertThat(cell(page, "CASES.DRUG_ORG")).hasValue("1");
        assertThat(cell(page, "CASES.DRUG_PER")).hasValue("2");
        assertThat(cell(page, "RECTIFY.DRUG_PER")).hasValue("3");
        assertThat(page.locator("[data-sum=CASES]")).hasText("3");
        cell(page, "TRANSFER.DRUG_ORG").focus();
        page.keyboard().press("Enter");
        assertThat(cell(page, "CASES.DRUG_PER")).isFocused();
        page.keyboard().type("77");
        page.keyboard().press("Escape");
        assertThat(cell(page, "CASES.DRUG_PER")).hasValue("2");
        Assertions.assertThat(page.url()).as("Enter sends nothing").matches(".*/reports/\\d+");
    }

    @Test
    @Order(3)
    void aPieceOfASheetIsPastedAndWhatCannotBeTakenIsTold() {
        Page page = report("amr.liaison", 1280);
        paste(cell(page, "INSPECTED.DRUG_ORG"), "1,200\t5\t３０\t\r\n12\t４\t三\t-1\r\n");
        assertThat(cell(page, "INSPECTED.DRUG_ORG")).hasValue("1200");
        assertThat(cell(page, "INSPECTED.DEV_ORG")).hasValue("30");
        assertThat(cell(page, "CASES.DRUG_PER")).hasValue("4");
        assertThat(cell(page, "CASES.DEV_ORG")).hasValue("");
        Locator told = page.locator("[data-paste-report]");
        assertThat(told).containsText("已粘贴 4 格");
        assertThat(told).containsText("3 格没有粘贴");
        assertThat(told).containsText("“三”不是可填的数字");
        assertThat(told).containsText("“5”合并格");
        look(page, "grid-pasted");
        told.locator("button").click();
        assertThat(cell(page, "INSPECTED.DRUG_ORG")).hasValue("");
        paste(cell(page, "CASES.DRUG_ORG"), "检查对象数\t9\t\t8\n没收违法所得（万元）\t1.5\t\t2.25\n");
        assertThat(cell(page, "INSPECTED.DRUG_ORG")).hasValue("9");
        assertThat(cell(page, "CONFISCATE.DEV_ORG")).hasValue("2.25");
        assertThat(page.locator("[data-sum=CONFISCATE]")).hasText("3.75");
    }

    @Test
    @Order(4)
    void whatIsTypedIsKeptByItselfAndTwoPeopleDoNotOverwriteEachOther() {
        Page first = report("cac.liaison", 1280);
        Page second = report("cac.liaison", 1280);
        cell(first, "CASES.NET").fill("5");
        cell(first, "INSPECTED.NET").fill("九");
        saved(first);
        assertThat(first.locator("[data-autosave]")).containsText("1 处没有保存");
        cell(first, "INSPECTED.NET").fill("9");
        saved(first);
        cell(second, "CASES.NET").fill("6");
        assertThat(second.locator("[data-autosave]")).containsText("其他人已先保存了修改", slowly());
        second.locator("[data-autosave] button").click();
        assertThat(second.locator("#conflict")).containsText("案件数");
        assertThat(cell(second, "CASES.NET")).hasValue("6");
        first.reload();
        assertThat(cell(first, "CASES.NET")).hasValue("5");
        assertThat(cell(first, "INSPECTED.NET")).hasValue("9");
        submit(first);
        first.waitForURL(Pattern.compile(".*/(receipt|submission)"));
        Assertions.assertThat(first.url()).as("handed in with the version of the last autosave").endsWith("/receipt");
    }

    @Test
    @Order(5)
    void aSessionThatEndedLosesNothing() {
        Page page = report("psb.liaison", 1280);
        Page other = page.context().newPage();
        other.navigate(server.address + "/");
        other.locator("form[action$='/sign-out'] button").click();
        cell(page, "CASES.AD").fill("42");
        assertThat(page.locator("[data-autosave]")).containsText("登录已过期", slowly());
        assertThat(cell(page, "CASES.AD")).hasValue("42");
        page.locator("[data-autosave] button").click();
        page.waitForURL(Pattern.compile(".*/sign-in.*"));
        signIn(page, "psb.liaison");
        page.waitForURL(Pattern.compile(".*/held-form"));
        page.locator("main form button").first().click();
        page.waitForURL(Pattern.compile(".*/reports/\\d+"));
        assertThat(cell(page, "CASES.AD")).hasValue("42");
    }

    @Test
    @Order(6)
    void aCaseIsAddedInPlaceAndTheFiguresOfTheMonthBeforeStandBeside() {
        Page page = report("customs.liaison", 1280);
        cell(page, "INSPECTED.SMUGGLE").fill("8");
        page.locator("[name=addCase]").click();
        assertThat(page.locator("fieldset.case")).hasCount(1);
        assertThat(cell(page, "INSPECTED.SMUGGLE")).hasValue("8");
        page.locator("[name=removeCase]").click();
        assertThat(page.locator("fieldset.case")).hasCount(0);
        submit(page);
        page.waitForURL(Pattern.compile(".*/receipt"));
        page.locator("input[name=day]").fill("2021-09-02");
        page.locator("form[action$='/rehearsal/date'] button").click();
        page.waitForTimeout(1000);
        Page next = report("customs.liaison", 1280);
        Locator beside = next.locator("td:has([name='grid.INSPECTED.SMUGGLE']) .beside");
        assertThat(beside).containsText("上期 8");
        cell(next, "INSPECTED.SMUGGLE").fill("0.5");
        cell(next, "INSPECTED.SMUGGLE").fill("4");
        assertThat(beside).containsText("累计 12");
        look(next, "grid-beside");
        next.locator("[data-toggle-beside=last]").click();
        assertThat(beside.locator(".b-last")).isHidden();
        saved(next);
        next.pdf(new Page.PdfOptions().setPath(PICTURES.resolve("grid.pdf")).setPreferCSSPageSize(true));
        Assertions.assertThat(consoleErrors).isEmpty();
    }

    private static Locator cell(Page page, String name) {
        return page.locator("[name='grid." + name + "']");
    }

    private static void paste(Locator cell, String text) {
        cell.focus();
        cell.evaluate("""
                (cell, text) => {
                  const data = new DataTransfer();
                  data.setData('text/plain', text);
                  cell.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }""", text);
    }

    private static void saved(Page page) {
        assertThat(page.locator("[data-autosave]")).containsText("已自动保存", slowly());
    }

    private static LocatorAssertions.ContainsTextOptions slowly() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    }

    private static void submit(Page page) {
        page.locator("button[formaction$='/submission']").first().click();
    }

    private Page report(String username, int width) {
        Page page = signedIn(username, width);
        Locator reports = page.locator("main table a[href^='/reports/']");
        page.waitForCondition(
                () -> {
                    page.navigate(server.address + "/tasks");
                    return reports.count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(60_000));
        reports.first().click();
        assertThat(page.locator("[data-report-form]")).isVisible();
        return page;
    }

    private Page signedIn(String username, int width) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("zh-CN"));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("409")) {
                consoleErrors.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> consoleErrors.add(page.url() + ": " + error));
        page.navigate(server.address + "/sign-in");
        signIn(page, username);
        assertThat(page.locator("header .who")).isVisible();
        return page;
    }

    private static void signIn(Page page, String username) {
        page.locator("[name=username]").fill(username);
        page.locator("[name=password]").fill("liandong-2021");
        page.locator("main form button").first().click();
    }

    private void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        Object wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
        Assertions.assertThat(wide).as(name + " scrolls sideways").isEqualTo(false);
        Assertions.assertThat(Axe.seriousViolations(page)).as(name).isEmpty();
    }
}

package liandong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Filling the monthly grid of Shanghai in a real browser: folded columns, keys, pasting from a sheet, autosave. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GridInTheBrowserTests {

    private Screen screen;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        screen = new Screen(folder);
        screen.launch(screen.signedIn("hc.officer", 1280));
    }

    @AfterAll
    void stop() throws Exception {
        screen.close();
    }

    @Test
    @Order(1)
    void theOwnColumnsComeFirstAndTheOthersAreFolded() {
        Page page = screen.report("amr.liaison", 1280);
        assertThat(cell(page, "CASES.AD")).isVisible();
        assertThat(cell(page, "CASES.NET")).isHidden();
        screen.look(page, "grid");
        page.locator("details.folded > summary").click();
        assertThat(cell(page, "CASES.NET")).isVisible();
        screen.look(page, "grid-unfolded");
        page.setViewportSize(390, 844);
        screen.look(page, "grid-phone");
    }

    @Test
    @Order(2)
    void arrowsAndEnterMoveLikeInASheet() {
        Page page = screen.report("amr.liaison", 1280);
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
        Page page = screen.report("amr.liaison", 1280);
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
        screen.look(page, "grid-pasted");
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
        Page first = screen.report("cac.liaison", 1280);
        Page second = screen.report("cac.liaison", 1280);
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
        Page page = screen.report("psb.liaison", 1280);
        Page other = page.context().newPage();
        other.navigate(screen.server.address + "/");
        other.locator("form[action$='/sign-out'] button").click();
        cell(page, "CASES.AD").fill("42");
        assertThat(page.locator("[data-autosave]")).containsText("登录已过期", slowly());
        assertThat(cell(page, "CASES.AD")).hasValue("42");
        page.locator("[data-autosave] button").click();
        page.waitForURL(Pattern.compile(".*/sign-in.*"));
        Screen.signIn(page, "psb.liaison");
        page.waitForURL(Pattern.compile(".*/held-form"));
        page.locator("main form button").first().click();
        page.waitForURL(Pattern.compile(".*/reports/\\d+"));
        assertThat(cell(page, "CASES.AD")).hasValue("42");
    }

    @Test
    @Order(6)
    void aCaseIsAddedInPlaceAndTheFiguresOfTheMonthBeforeStandBeside() {
        Page page = screen.report("customs.liaison", 1280);
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
        Page next = screen.report("customs.liaison", 1280);
        Locator beside = next.locator("td:has([name='grid.INSPECTED.SMUGGLE']) .beside");
        assertThat(beside).containsText("上期 8");
        cell(next, "INSPECTED.SMUGGLE").fill("0.5");
        cell(next, "INSPECTED.SMUGGLE").fill("4");
        assertThat(beside).containsText("累计 12");
        screen.look(next, "grid-beside");
        next.locator("[data-toggle-beside=last]").click();
        assertThat(beside.locator(".b-last")).isHidden();
        saved(next);
        next.pdf(new Page.PdfOptions().setPath(Screen.PICTURES.resolve("grid.pdf")).setPreferCSSPageSize(true));
        Assertions.assertThat(screen.consoleErrors).isEmpty();
    }

    @Test
    @Order(7)
    void aReportIsReturnedWithRemarksWrittenAtItsCells() {
        Page page = screen.signedIn("hc.officer", 1280);
        page.navigate(screen.server.address + "/rounds/1/acceptance");
        page.locator("main table a[href^='/reports/']").first().click();
        Locator first = page.locator(".cell-button").first();
        first.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        page.keyboard().type("请核对口径");
        page.keyboard().press("Enter");
        Locator chosen = page.locator(".cell-button:focus");
        assertThat(chosen).hasCount(1);
        String place = chosen.getAttribute("title");
        for (int row = 0; row < 4; row++) {
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.keyboard().type("第" + row + "处");
            page.keyboard().press("Enter");
        }
        assertThat(page.locator(".remark-line")).hasCount(5);
        screen.look(page, "remarks-at-cells");
        page.locator("#reason").fill("数据口径不一致，请核对。");
        page.locator("form[action$='/return'] button:not([name])").click();
        page.waitForURL(Pattern.compile(".*/reports/\\d+"));
        assertThat(page.locator("main")).containsText(place);
        assertThat(page.locator("main")).containsText("第3处");
    }

    @Test
    @Order(8)
    void whatIsTypedIsKeptWhenAFileIsSentAndPaperShowsFoldedColumns(@TempDir Path folder) throws Exception {
        Page page = screen.report("amr.liaison", 1280);
        page.locator("details.folded > summary").click();
        cell(page, "CASES.NET").fill("7");
        page.locator("details.folded > summary").click();
        assertThat(cell(page, "CASES.NET")).isHidden();
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(cell(page, "CASES.NET")).isVisible();
        page.pdf(new Page.PdfOptions().setPath(Screen.PICTURES.resolve("grid-folded.pdf")).setPreferCSSPageSize(true));
        Path file = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        page.locator("#file-MATERIAL").setInputFiles(file);
        page.locator("#attachments-MATERIAL form.upload button").click();
        assertThat(page.locator("#attachments-MATERIAL .files")).containsText("a.pdf");
        assertThat(cell(page, "CASES.NET")).hasValue("7");
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
}

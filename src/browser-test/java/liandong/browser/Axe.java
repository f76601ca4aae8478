package liandong.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks axe-core what a page keeps from people with impairments. */
final class Axe {

    private static final Path SCRIPT = Path.of("src", "main", "frontend", "node_modules", "axe-core", "axe.min.js");

    private Axe() {}

    @SuppressWarnings("unchecked")
    static List<String> seriousViolations(Page page) {
        try {
            page.evaluate(Files.readString(SCRIPT) + "; undefined");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<String>) page.evaluate("""
                async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})).violations
                  .filter(v => v.impact === 'serious' || v.impact === 'critical')
                  .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))""");
    }
}

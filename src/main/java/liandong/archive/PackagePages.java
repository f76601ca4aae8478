package liandong.archive;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the pages of a package (包内网页): plain, without scripts, with a style sheet of their own. */
@Component
class PackagePages {

    private static final String STYLE = "style.css";

    private final ITemplateEngine templates;
    private final ArchiveWords words;

    PackagePages(ITemplateEngine templates, ArchiveWords words) {
        this.templates = templates;
        this.words = words;
    }

    void style(SealedZip zip) {
        try {
            zip.file(STYLE, new ClassPathResource("archive/" + STYLE).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path how deep it lies tells how it reaches the style sheet and the index */
    void write(SealedZip zip, String path, String template, Map<String, ?> model) {
        Context context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("root", "../".repeat((int)
                        path.chars().filter(c -> c == '/').count()));
        context.setVariable("counted", Tally.COUNTED);
        context.setVariable("words", words);
        model.forEach(context::setVariable);
        try (Writer page = new OutputStreamWriter(zip.open(zip.place(path)), StandardCharsets.UTF_8)) {
            templates.process("archive/package/" + template, context, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package liandong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What templates must not say, because the page would look different from what is written. */
class TemplateTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*(?:\"[^\"]*\"[^<>]*)*>");

    /** A replaced element is gone before its own condition is asked: the fragment would always be shown. */
    @Test
    void noElementIsBothReplacedAndConditional() throws IOException {
        List<String> odd = new ArrayList<>();
        for (Path template : templates()) {
            Matcher tag = TAG.matcher(Files.readString(template));
            while (tag.find()) {
                if (tag.group().contains("th:replace=") && tag.group().matches("(?s).*th:(if|unless|each)=.*")) {
                    odd.add(template + " " + tag.group());
                }
            }
        }
        assertThat(odd).isEmpty();
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}

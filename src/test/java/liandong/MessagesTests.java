package liandong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All words people read come from the message bundles, in Chinese and in English. */
class MessagesTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-z][A-Za-z0-9_.-]*)[}(]");
    private static final Pattern KEY_IN_REFUSAL =
            Pattern.compile("(?:new (?:Refused|Conflict)|super)\\(\\s*\"([a-z]+\\.[A-Za-z0-9.-]+)\"");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[A-Za-z]{2,}");
    private static final Pattern EXPRESSION = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);
    private static final Set<String> REPLACING = Set.of("th:text", "th:utext", "th:replace", "th:insert");
    private static final Set<String> WORDY_ATTRIBUTES =
            Set.of("title", "placeholder", "alt", "aria-label", "data-label");

    static Stream<String> modules() throws IOException {
        return files(BUNDLES, ".properties")
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"));
    }

    static Stream<Path> templates() throws IOException {
        return files(TEMPLATES, ".html");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesSayTheSameThings(String module) throws IOException {
        assertThat(keys(module + "_en")).isEqualTo(keys(module));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void keysBeginWithTheirModule(String module) throws IOException {
        assertThat(keys(module)).allMatch(key -> key.startsWith(module + "."));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theEnglishBundleHoldsNoChinese(String module) throws IOException {
        assertThat(load(module + "_en").values())
                .noneMatch(text -> text.toString().codePoints().anyMatch(Character::isIdeographic));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesHoldNoLiteralText(Path template) throws IOException {
        Document page = Jsoup.parse(Files.readString(template), Parser.xmlParser());
        List<String> literal = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            for (TextNode text : element.textNodes()) {
                if (isWordy(text.getWholeText()) && !isReplaced(element)) {
                    literal.add(text.text().strip());
                }
            }
            for (Attribute attribute : element.attributes()) {
                if (WORDY_ATTRIBUTES.contains(attribute.getKey()) && isWordy(attribute.getValue())) {
                    literal.add(attribute.getKey() + "=" + attribute.getValue());
                }
            }
        }
        assertThat(literal).isEmpty();
    }

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String module : modules().toList()) {
            known.addAll(keys(module));
        }
        Set<String> used = new TreeSet<>();
        for (Path template : templates().toList()) {
            collect(KEY_IN_TEMPLATE, template, used);
        }
        for (Path source : files(SOURCES, ".java").toList()) {
            collect(KEY_IN_REFUSAL, source, used);
        }
        used.removeAll(known);
        assertThat(used).as("message keys used but not written").isEmpty();
    }

    private static boolean isWordy(String text) {
        return WORD.matcher(EXPRESSION.matcher(text).replaceAll("")).find();
    }

    /** Text that the server replaces is only a prototype for whoever opens the file in a browser. */
    private static boolean isReplaced(Element element) {
        return Stream.iterate(element, up -> up != null, Element::parent)
                .anyMatch(up -> REPLACING.stream().anyMatch(up::hasAttr)
                                && !up.normalName().equals("html")
                        || Set.of("script", "style").contains(up.normalName()));
    }

    private static void collect(Pattern pattern, Path file, Set<String> found) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    private static Set<String> keys(String bundle) throws IOException {
        return new TreeSet<>(load(bundle).stringPropertyNames());
    }

    private static Properties load(String bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Stream<Path> files(Path under, String ending) throws IOException {
        if (!Files.exists(under)) {
            return Stream.empty();
        }
        try (Stream<Path> found = Files.walk(under)) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }
}

package liandong.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A Word file read with nothing but the JDK (独立读取), so that writing is not checked by what wrote it. */
public final class WordText {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, Document> parts = new HashMap<>();

    private WordText(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("no Word file", e);
        }
    }

    public static WordText of(byte[] file) {
        return new WordText(file);
    }

    /** A paragraph outside tables. */
    public record Paragraph(String style, String text) {}

    public List<Paragraph> paragraphs() {
        return all("document", "p").stream()
                .filter(one -> one.getParentNode().getLocalName().equals("body"))
                .map(one -> new Paragraph(style(one), text(one)))
                .toList();
    }

    /** What stands in paragraphs of that style, in order. */
    public List<String> in(String style) {
        return paragraphs().stream()
                .filter(one -> one.style().equals(style))
                .map(Paragraph::text)
                .toList();
    }

    public List<String> said() {
        return paragraphs().stream().map(Paragraph::text).toList();
    }

    /** Paragraphs between a heading of that level that ends in these words and the next one of its level or above. */
    public List<String> under(int level, String heading) {
        List<Paragraph> all = paragraphs();
        int at = IntStream.range(0, all.size())
                .filter(i -> all.get(i).style().equals("Heading" + level)
                        && all.get(i).text().endsWith(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no heading " + heading + " in " + said()));
        List<String> under = new ArrayList<>();
        for (int i = at + 1; i < all.size() && !isHeading(all.get(i), level); i++) {
            under.add(all.get(i).text());
        }
        return under;
    }

    private static boolean isHeading(Paragraph one, int level) {
        return one.style().matches("Heading[1-" + level + "]")
                || one.style().matches("Enclosures|Signature|AnnexMark|End");
    }

    /** The texts of the cells, row by row, without those that another one reaches over. */
    public List<List<List<String>>> tables() {
        return all("document", "tbl").stream()
                .map(table -> elements(table, "tr").stream()
                        .map(row -> elements(row, "tc").stream()
                                .filter(cell -> !isCovered(cell))
                                .map(cell -> String.join(
                                        "\n",
                                        elements(cell, "p").stream()
                                                .map(WordText::text)
                                                .toList()))
                                .toList())
                        .toList())
                .toList();
    }

    private static boolean isCovered(Element cell) {
        return elements(cell, "vMerge").stream()
                .anyMatch(merge -> merge.getAttributeNS(W, "val").equals("continue"));
    }

    /** Names of all elements of the text. */
    public Set<String> elementNames() {
        Set<String> names = new TreeSet<>();
        NodeList found = parts.get("word/document.xml").getElementsByTagName("*");
        for (int i = 0; i < found.getLength(); i++) {
            names.add(found.item(i).getLocalName());
        }
        return names;
    }

    /** All elements of that name in a part of {@code word/}. */
    public List<Element> all(String part, String name) {
        return elements(parts.get("word/" + part + ".xml").getDocumentElement(), name);
    }

    public static String attribute(Element element, String name) {
        return element.getAttributeNS(W, name);
    }

    public static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS(W, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    public static String text(Element within) {
        return String.join(
                "", elements(within, "t").stream().map(Element::getTextContent).toList());
    }

    private static String style(Element paragraph) {
        return elements(paragraph, "pStyle").stream()
                .map(one -> one.getAttributeNS(W, "val"))
                .findFirst()
                .orElse("");
    }
}

package liandong.document.official;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import liandong.shared.PlainText;

/** WordprocessingML being written (正文标记): what people wrote is only ever character data. */
final class WordXml {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    WordXml(Writer written) {
        try {
            xml = FACTORY.createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("w", "document", W);
            xml.writeNamespace("w", W);
            xml.writeNamespace("r", R);
            open("body");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param attributes name, value, name, value … */
    void open(String name, Object... attributes) {
        try {
            xml.writeStartElement("w", name, W);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void empty(String name, Object... attributes) {
        open(name, attributes);
        close();
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = (String) attributes[i];
            String text = String.valueOf(attributes[i + 1]);
            if (name.equals("r:id")) {
                xml.writeAttribute("r", R, "id", text);
            } else {
                xml.writeAttribute("w", W, name, text);
            }
        }
    }

    void close() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A paragraph of that style. */
    void paragraph(String style, String text) {
        begin(style);
        close();
        run(text);
        close();
    }

    /** Begins one whose properties are still open: after those to be added two ends follow, of them and of it. */
    void begin(String style) {
        open("p");
        open("pPr");
        empty("pStyle", "val", style);
    }

    void run(String text) {
        open("r");
        text(text);
        close();
    }

    void text(String text) {
        try {
            xml.writeStartElement("w", "t", W);
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
            xml.writeCharacters(PlainText.without(text).replaceAll("[\\t\\r\\n]+", " "));
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void finish() {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}

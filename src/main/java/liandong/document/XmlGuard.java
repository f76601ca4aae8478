package liandong.document;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import liandong.shared.Refused;

/** Looks at the XML parts of an office file (XML 检查): no declarations, few enough elements, links only as links. */
final class XmlGuard {

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private final int mostElements;
    private int elements;

    XmlGuard(int mostElements) {
        this.mostElements = mostElements;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    /** Adds the content types the part declares. */
    void check(InputStream part, String name, Set<String> types) throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(part);
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Refused("document.refused.dtd");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                element(reader, name, types);
            }
        }
        reader.close();
    }

    private void element(XMLStreamReader reader, String name, Set<String> types) {
        if (++elements > mostElements) {
            throw new Refused("document.refused.inflated");
        }
        if (name.endsWith(".rels") && reader.getLocalName().equals("Relationship")) {
            LinkGuard.check(attribute(reader, "TargetMode"), attribute(reader, "Type"), attribute(reader, "Target"));
        }
        if (name.equals("[content_types].xml")) {
            String type = attribute(reader, "ContentType");
            LinkGuard.checkType(type, attribute(reader, "PartName"), attribute(reader, "Extension"));
            types.add(type);
        }
    }

    /** The attribute without a prefix, which is the one office programs go by. */
    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            if (reader.getAttributeLocalName(i).equals(name) && (prefix == null || prefix.isEmpty())) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }
}

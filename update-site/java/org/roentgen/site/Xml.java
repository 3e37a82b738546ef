package org.roentgen.site;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads and writes documents; fetches nothing from elsewhere. */
final class Xml {

    private Xml() { }

    static Document read(InputStream in) throws IOException {
        return parse(in, false);
    }

    /** @throws IOException when the document breaks its own DTD */
    static Document readValid(InputStream in) throws IOException {
        return parse(in, true);
    }

    private static Document parse(InputStream in, boolean validate) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setValidating(validate);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(STRICT);
            return builder.parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static final ErrorHandler STRICT = new ErrorHandler() {

        @Override public void warning(SAXParseException e) { }

        @Override public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    };

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
            if (node.getNodeName().equals(name)) found.add((Element) node);
        return found;
    }

    /** The texts at the end of a path of element names. */
    static List<String> texts(Element parent, String... names) {
        List<Element> elements = List.of(parent);
        for (String name : names)
            elements = elements.stream().flatMap(e -> children(e, name).stream()).collect(Collectors.toList());
        return elements.stream().map(e -> line(e.getTextContent())).filter(text -> !text.isEmpty()).collect(Collectors.toList());
    }

    static String line(String text) {
        return text.trim().replaceAll("\\s+", " ");
    }

    static Element append(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElement(name);
        parent.appendChild(child);
        return child;
    }

    /**
     * Writes an element with its line breaks inside the tags: the updater takes white space between tags for the
     * beginning of the next text.
     */
    static String write(Element element) {
        StringBuilder out = new StringBuilder("<").append(element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++)
            out.append(' ').append(attributes.item(i).getNodeName()).append("=\"").append(escape(attributes.item(i).getNodeValue())).append('"');
        out.append(attributes.getLength() == 0 ? ">" : "\n>");
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling())
            if (node instanceof Element) out.append(write((Element) node));
        if (isText(element)) out.append(escape(line(element.getTextContent())));
        return out.append("</").append(element.getTagName()).append(">").toString();
    }

    private static boolean isText(Element element) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling())
            if (node instanceof Element) return false;
        return element.hasChildNodes() && !element.getTextContent().isBlank();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}

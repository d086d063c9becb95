package dev.driftgate.demo.asana;

import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Asana's rich text: XML in one {@code body}, few tags, attributes only on links and images. */
final class RichTextRules {
    private static final Set<String> EVERYWHERE =
            Set.of("body", "strong", "em", "u", "s", "code", "ol", "ul", "li", "a", "blockquote", "pre");
    private static final Set<String> IN_NOTES = Set.of("h1", "h2", "hr", "img");
    private static final Set<String> NOT_IN_LISTS = Set.of("h1", "h2", "blockquote", "pre");
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private RichTextRules() {}

    /** The text a reader sees, of notes that may have headings. */
    static String textOfNotes(String html) {
        return text(html, "html_notes", true);
    }

    /** The text a reader sees, of a comment. */
    static String textOfComment(String html) {
        return text(html, "html_text", false);
    }

    private static String text(String html, String field, boolean notes) {
        try {
            return read(XML.createXMLStreamReader(new StringReader(html)), notes);
        } catch (XMLStreamException malformed) {
            throw AsanaErrors.bad(field + ": XML is invalid");
        } catch (IllegalArgumentException refused) {
            throw AsanaErrors.bad(field + ": XML is invalid: " + refused.getMessage());
        }
    }

    private static String read(XMLStreamReader xml, boolean notes) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        int items = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    check(xml, notes, depth == 0, items > 0);
                    depth++;
                    items += xml.getLocalName().equals("li") ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    items -= xml.getLocalName().equals("li") ? 1 : 0;
                    text.append(xml.getLocalName().matches("li|h1|h2|pre|blockquote") ? "\n" : "");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                default -> {}
            }
        }
        return text.toString().strip();
    }

    private static void check(XMLStreamReader xml, boolean notes, boolean root, boolean inItem) {
        String tag = xml.getLocalName();
        if (root != tag.equals("body")) {
            throw new IllegalArgumentException("the text must stand in one body");
        }
        if (!EVERYWHERE.contains(tag) && !(notes && IN_NOTES.contains(tag))) {
            throw new IllegalArgumentException("unsupported tag " + tag);
        }
        if (inItem && NOT_IN_LISTS.contains(tag)) {
            throw new IllegalArgumentException(tag + " cannot stand in a list");
        }
        if (xml.getAttributeCount() > 0 && !tag.equals("a") && !tag.equals("img")) {
            throw new IllegalArgumentException("no attributes on " + tag);
        }
    }
}

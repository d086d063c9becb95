package dev.driftgate.ticket.asana;

import java.io.StringReader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * The little XML that Asana takes, checked before it is sent: Asana refuses what is wrong or, worse, keeps the tags as
 * text. What fails here is a bug of ours, hence {@link IllegalArgumentException}.
 */
enum AsanaHtml {
    NOTES(true),
    COMMENT(false);

    private static final List<String> EVERYWHERE =
            List.of("strong", "em", "u", "s", "code", "ol", "ul", "li", "a", "blockquote", "pre");

    private static final List<String> NOTES_ONLY = List.of("h1", "h2", "hr", "img");

    private final boolean notes;

    AsanaHtml(boolean notes) {
        this.notes = notes;
    }

    /** The text without the tags, much as Asana gives it back as {@code notes}. */
    String text(String html) {
        try {
            return new HtmlWalk(this, input().createXMLStreamReader(new StringReader(html))).text();
        } catch (XMLStreamException e) {
            int at = e.getLocation().getCharacterOffset();
            throw new IllegalArgumentException("not well-formed XML for Asana, near character " + at, e);
        }
    }

    boolean allows(String tag) {
        return EVERYWHERE.contains(tag) || (notes && NOTES_ONLY.contains(tag));
    }

    private static XMLInputFactory input() {
        XMLInputFactory input = XMLInputFactory.newDefaultFactory();
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return input;
    }
}

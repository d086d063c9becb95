package dev.driftgate.ticket.asana;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One pass over a piece of Asana's XML: every tag in its place, and the text on the way. */
final class HtmlWalk {
    private static final Set<String> LISTS = Set.of("ol", "ul");
    /** Text blocks of their own: not inside an item, and no list inside them. */
    private static final Set<String> BLOCKS = Set.of("h1", "h2", "blockquote", "pre");

    private final AsanaHtml kind;
    private final XMLStreamReader reader;
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    HtmlWalk(AsanaHtml kind, XMLStreamReader reader) {
        this.kind = kind;
        this.reader = reader;
    }

    String text() throws XMLStreamException {
        while (reader.hasNext()) {
            step(reader.next());
        }
        return text.toString();
    }

    private void step(int event) {
        switch (event) {
            case XMLStreamReader.START_ELEMENT -> start(reader.getLocalName());
            case XMLStreamReader.END_ELEMENT -> end();
            case XMLStreamReader.CHARACTERS, XMLStreamReader.SPACE -> text.append(reader.getText());
            case XMLStreamReader.END_DOCUMENT -> {}
            default -> throw new IllegalArgumentException("Asana takes tags and text only, no comments or entities");
        }
    }

    private void start(String tag) {
        if (reader.getPrefix() != null && !reader.getPrefix().isEmpty()) {
            throw refused(tag, "has a prefix");
        }
        if (open.isEmpty()) {
            require(tag.equals("body"), tag, "is not <body>, the only root there is");
        } else {
            require(
                    kind.allows(tag),
                    tag,
                    "is not a tag of Asana's " + kind.name().toLowerCase(Locale.ROOT));
            place(tag);
        }
        attributes(tag);
        breakLine(tag);
        open.push(tag);
    }

    private void place(String tag) {
        boolean inList = open.stream().findFirst().filter(LISTS::contains).isPresent();
        require(tag.equals("li") == inList, tag, "stands beside the list it belongs into, or is no item inside one");
        require(!BLOCKS.contains(tag) || !open.contains("li"), tag, "stands inside an item");
        require(!LISTS.contains(tag) || open.stream().noneMatch(BLOCKS::contains), tag, "stands inside a text block");
    }

    private void attributes(String tag) {
        boolean may = tag.equals("a") || tag.equals("img");
        require(may || reader.getAttributeCount() == 0, tag, "has attributes");
        if (tag.equals("a")) {
            String href = reader.getAttributeValue(null, "href");
            boolean web = href != null && href.matches("https?://\\S+");
            require(web || reader.getAttributeValue(null, "data-asana-gid") != null, tag, "links to no web address");
        }
    }

    private void end() {
        breakLine(open.pop());
    }

    private void breakLine(String tag) {
        if (BLOCKS.contains(tag) || LISTS.contains(tag) || tag.equals("li") || tag.equals("hr")) {
            text.append('\n');
        }
    }

    private static void require(boolean rule, String tag, String otherwise) {
        if (!rule) {
            throw refused(tag, otherwise);
        }
    }

    private static IllegalArgumentException refused(String tag, String why) {
        return new IllegalArgumentException("Asana would refuse <" + tag + ">: it " + why);
    }
}

package dev.driftgate.render;

import java.util.List;

/** The little XML that Asana takes. Line ends are literal; there are no paragraphs. */
final class AsanaXml {
    private AsanaXml() {}

    /** Whatever the text holds, the outcome is character data that XML 1.0 allows. */
    static String text(String text) {
        return Visible.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String strong(String text) {
        return element("strong", text(text));
    }

    static String code(String text) {
        return element("code", text(text));
    }

    /** The text alone where the address is none that a browser should open. */
    static String link(String url, String text) {
        boolean web = url.matches("https?://[^\\s<>\"]+");
        return web ? "<a href=\"" + text(url) + "\">" + text(text) + "</a>" : text(text);
    }

    /** The parts as a body with a blank line between; behind a list or a text block Asana leaves one by itself. */
    static String body(List<String> parts) {
        return element("body", String.join("\n\n", parts).replaceAll("(</(?:ul|pre)>)\n\n", "$1\n"));
    }

    /** @param xml already escaped */
    static String element(String name, String xml) {
        return "<" + name + ">" + xml + "</" + name + ">";
    }
}

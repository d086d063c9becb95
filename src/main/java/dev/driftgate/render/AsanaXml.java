package dev.driftgate.render;

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

    /** @param xml already escaped */
    static String element(String name, String xml) {
        return "<" + name + ">" + xml + "</" + name + ">";
    }
}

package dev.driftgate.demo.slack.blocks;

/** The {@code rich_text} block: sections, lists, preformatted text and quotes of inline elements. */
final class RichText {
    private static final int ANY_LENGTH = Integer.MAX_VALUE - 1;

    private RichText() {}

    static void block(Part block) {
        block.only("type", "block_id", "elements");
        block.required("elements", elements -> {
            elements.count(ANY_LENGTH);
            elements.items().forEach(RichText::element);
        });
    }

    private static void element(Part element) {
        switch (element.string("type")) {
            case "rich_text_section" -> section(element);
            case "rich_text_list" -> list(element);
            case "rich_text_preformatted" -> {
                element.only("type", "elements", "border", "language");
                element.required("elements", RichText::literals);
            }
            case "rich_text_quote" -> {
                element.only("type", "elements", "border");
                element.required("elements", RichText::inlines);
            }
            default -> element.at("type").problem("unsupported type: " + element.string("type"));
        }
    }

    private static void section(Part section) {
        if (!section.string("type").equals("rich_text_section")) {
            section.at("type").problem("must be one of rich_text_section");
        }
        section.only("type", "elements");
        section.required("elements", RichText::inlines);
    }

    private static void list(Part list) {
        list.only("type", "style", "elements", "indent", "offset", "border");
        list.required("style", style -> style.oneOf("bullet", "ordered"));
        list.required("elements", elements -> {
            elements.count(ANY_LENGTH);
            elements.items().forEach(RichText::section);
        });
    }

    private static void inlines(Part elements) {
        elements.count(ANY_LENGTH);
        elements.items().forEach(RichText::inline);
    }

    private static void literals(Part elements) {
        elements.count(ANY_LENGTH);
        for (Part element : elements.items()) {
            element.at("type").oneOf("text", "link");
            inline(element);
        }
    }

    private static void inline(Part inline) {
        switch (inline.string("type")) {
            case "text" -> {
                inline.only("type", "text", "style");
                inline.required("text", text -> text.length(ANY_LENGTH));
            }
            case "link" -> {
                inline.only("type", "url", "text", "unsafe", "style");
                inline.required("url", url -> url.length(3000));
                inline.optional("text", text -> text.length(ANY_LENGTH));
            }
            case "user" -> reference(inline, "user_id");
            case "usergroup" -> reference(inline, "usergroup_id");
            case "channel" -> reference(inline, "channel_id");
            case "broadcast" -> reference(inline, "range");
            case "color" -> reference(inline, "value");
            case "emoji" -> {
                inline.only("type", "name", "unicode", "skin_tone", "style");
                inline.required("name", name -> name.length(255));
            }
            case "date" -> date(inline);
            default -> inline.at("type").problem("unsupported type: " + inline.string("type"));
        }
        inline.optional("style", RichText::style);
    }

    private static void reference(Part inline, String field) {
        inline.only("type", field, "style");
        inline.required(field, id -> id.length(255));
    }

    private static void date(Part date) {
        date.only("type", "timestamp", "format", "url", "fallback", "style");
        date.required("timestamp", timestamp -> {
            if (!timestamp.node().isIntegralNumber()) {
                timestamp.problem("must be an integer");
            }
        });
        date.required("format", format -> format.length(255));
    }

    private static void style(Part style) {
        style.only("bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink");
        style.node().fieldNames().forEachRemaining(name -> style.at(name).bool());
    }
}

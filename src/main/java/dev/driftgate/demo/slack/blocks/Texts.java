package dev.driftgate.demo.slack.blocks;

import java.util.function.Consumer;

/** Text objects and the confirm dialogs made of them. */
final class Texts {
    private Texts() {}

    static Consumer<Part> plain(int max) {
        return text -> {
            if (!text.string("type").equals("plain_text")) {
                text.at("type").problem("must be one of plain_text");
            }
            any(max).accept(text);
        };
    }

    /** {@code plain_text} or {@code mrkdwn}. */
    static Consumer<Part> any(int max) {
        return text -> {
            switch (text.string("type")) {
                case "plain_text" -> text.only("type", "text", "emoji");
                case "mrkdwn" -> text.only("type", "text", "verbatim");
                default -> text.at("type").problem("must be one of plain_text, mrkdwn");
            }
            text.optional("emoji", Part::bool);
            text.optional("verbatim", Part::bool);
            text.required("text", it -> it.length(max));
        };
    }

    static void confirm(Part confirm) {
        confirm.only("title", "text", "confirm", "deny", "style");
        confirm.required("title", plain(100));
        confirm.required("text", any(300));
        confirm.optional("confirm", plain(30));
        confirm.optional("deny", plain(30));
        confirm.optional("style", style -> style.oneOf("primary", "danger"));
    }
}

package dev.driftgate.demo.slack.blocks;

import java.util.HashSet;
import java.util.Set;

/** Interactive elements and images inside blocks. */
final class Elements {
    private Elements() {}

    static void interactive(Part element) {
        switch (element.string("type")) {
            case "button" -> button(element);
            case "static_select", "users_select", "overflow" -> menu(element);
            default -> element.at("type").problem("unsupported type: " + element.string("type"));
        }
    }

    static void accessory(Part element) {
        if (element.string("type").equals("image")) {
            image(element);
        } else {
            interactive(element);
        }
    }

    static void uniqueActionIds(Part elements) {
        Set<String> seen = new HashSet<>();
        for (Part element : elements.items()) {
            if (element.has("action_id") && !seen.add(element.string("action_id"))) {
                element.at("action_id").problem("`action_id` already exists for another element");
            }
        }
    }

    static void image(Part image) {
        image.only("type", "image_url", "slack_file", "alt_text");
        imageSource(image);
    }

    static void imageSource(Part image) {
        if (!image.has("slack_file")) {
            image.required("image_url", url -> url.length(3000));
        }
        image.required("alt_text", text -> text.length(2000));
    }

    private static void button(Part button) {
        button.only("type", "text", "action_id", "value", "url", "style", "confirm", "accessibility_label");
        button.required("text", Texts.plain(75));
        button.optional("action_id", id -> id.length(255));
        button.optional("value", value -> value.length(2000));
        button.optional("url", url -> url.length(3000));
        button.optional("style", style -> style.oneOf("primary", "danger"));
        button.optional("accessibility_label", label -> label.length(75));
        button.optional("confirm", Texts::confirm);
    }

    private static void menu(Part menu) {
        menu.only("type", "placeholder", "action_id", "options", "initial_option", "initial_user", "confirm");
        menu.optional("placeholder", Texts.plain(150));
        menu.optional("action_id", id -> id.length(255));
        menu.optional("confirm", Texts::confirm);
        menu.optional("options", Elements::options);
    }

    private static void options(Part options) {
        options.count(100);
        for (Part option : options.items()) {
            option.only("text", "value", "description", "url");
            option.required("text", Texts.any(75));
            option.optional("value", value -> value.length(150));
        }
    }
}

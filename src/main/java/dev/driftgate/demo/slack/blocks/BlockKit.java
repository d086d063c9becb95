package dev.driftgate.demo.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Checks blocks as strictly as Slack does, and a little more: unknown properties are refused as well. */
public final class BlockKit {
    private BlockKit() {}

    /** Everything wrong with the blocks; empty when Slack would take them. */
    public static List<Problem> problems(JsonNode blocks, Surface surface) {
        List<Problem> problems = new ArrayList<>();
        Part all = new Part(blocks, "/blocks", problems);
        if (blocks.size() > surface.maxBlocks()) {
            all.problem("no more than " + surface.maxBlocks() + " items allowed");
        }
        all.items().forEach(block -> block(block, surface));
        uniqueBlockIds(all);
        markdownTotal(all);
        return List.copyOf(problems);
    }

    /** The error code for blocks that are each right but not together. */
    public static Optional<String> refusedTogether(JsonNode blocks) {
        if (ofType(blocks, "table").size() > 1) {
            return Optional.of("only_one_table_allowed");
        }
        return Size.tooLong(blocks) ? Optional.of("msg_blocks_too_long") : Optional.empty();
    }

    private static void block(Part block, Surface surface) {
        block.optional("block_id", id -> id.length(255));
        String type = block.string("type");
        switch (type) {
            case "header" -> {
                block.only("type", "block_id", "text", "level");
                block.required("text", Texts.plain(150));
            }
            case "section" -> section(block);
            case "divider" -> block.only("type", "block_id");
            case "context" -> context(block);
            case "actions" -> actions(block);
            case "image" -> image(block);
            case "rich_text" -> RichText.block(block);
            default -> rarer(block, type, surface);
        }
    }

    private static void rarer(Part block, String type, Surface surface) {
        if (surface == Surface.MESSAGE && type.equals("markdown")) {
            block.only("type", "block_id", "text");
            block.required("text", text -> text.length(12_000));
        } else if (surface == Surface.MESSAGE && type.equals("table")) {
            Tables.block(block);
        } else if (surface == Surface.MESSAGE && type.equals("file")) {
            block.only("type", "block_id", "external_id", "source");
            block.required("external_id", id -> id.length(255));
        } else if (surface == Surface.VIEW && type.equals("input")) {
            input(block);
        } else {
            block.at("type").problem("unsupported type: " + type);
        }
    }

    private static void section(Part section) {
        section.only("type", "block_id", "text", "fields", "accessory", "expand");
        if (!section.has("text") && !section.has("fields")) {
            section.problem("missing required field: text");
        }
        section.optional("text", Texts.any(3000));
        section.optional("fields", fields -> {
            fields.count(10);
            fields.items().forEach(Texts.any(2000));
        });
        section.optional("accessory", Elements::accessory);
    }

    private static void context(Part context) {
        context.only("type", "block_id", "elements");
        context.required("elements", elements -> {
            elements.count(10);
            for (Part element : elements.items()) {
                if (element.string("type").equals("image")) {
                    Elements.image(element);
                } else {
                    Texts.any(3000).accept(element);
                }
            }
        });
    }

    private static void actions(Part actions) {
        actions.only("type", "block_id", "elements");
        actions.required("elements", elements -> {
            elements.count(25);
            elements.items().forEach(Elements::interactive);
            Elements.uniqueActionIds(elements);
        });
    }

    private static void image(Part image) {
        image.only("type", "block_id", "image_url", "slack_file", "alt_text", "title");
        Elements.imageSource(image);
        image.optional("title", Texts.plain(2000));
    }

    private static void input(Part input) {
        input.only("type", "block_id", "label", "element", "hint", "optional", "dispatch_action");
        input.required("label", Texts.plain(2000));
        input.required("element", element -> {});
    }

    private static void uniqueBlockIds(Part blocks) {
        Set<String> seen = new HashSet<>();
        for (Part block : blocks.items()) {
            if (block.has("block_id") && !seen.add(block.string("block_id"))) {
                block.at("block_id").problem("`block_id` already exists for another block");
            }
        }
    }

    private static void markdownTotal(Part blocks) {
        int total = ofType(blocks.node(), "markdown").stream()
                .mapToInt(block -> block.path("text").asText().length())
                .sum();
        if (total > 12_000) {
            blocks.problem("markdown blocks must be less than 12001 characters together");
        }
    }

    private static List<JsonNode> ofType(JsonNode blocks, String type) {
        return StreamSupport.stream(blocks.spliterator(), false)
                .filter(block -> block.path("type").asText().equals(type))
                .toList();
    }
}

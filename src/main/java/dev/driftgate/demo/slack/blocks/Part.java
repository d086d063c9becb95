package dev.driftgate.demo.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A place in a payload: the node there, its JSON pointer, and the list its problems go to. */
record Part(JsonNode node, String pointer, List<Problem> problems) {
    void problem(String message) {
        problems.add(new Problem(pointer, message));
    }

    Part at(String field) {
        return new Part(node.path(field), pointer + "/" + field, problems);
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    String string(String field) {
        return node.path(field).asText("");
    }

    List<Part> items() {
        List<Part> items = new ArrayList<>();
        for (int index = 0; index < node.size(); index++) {
            items.add(new Part(node.path(index), pointer + "/" + index, problems));
        }
        return items;
    }

    /** Slack refuses what it does not know. */
    void only(String... fields) {
        Set<String> known = Set.of(fields);
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                at(field).problem("additional property not allowed: " + field);
            }
        });
    }

    void required(String field, Consumer<Part> rule) {
        if (has(field)) {
            rule.accept(at(field));
        } else {
            problem("missing required field: " + field);
        }
    }

    void optional(String field, Consumer<Part> rule) {
        if (has(field)) {
            rule.accept(at(field));
        }
    }

    void oneOf(String... allowed) {
        if (!node.isTextual() || !Set.of(allowed).contains(node.asText())) {
            problem("must be one of " + String.join(", ", allowed));
        }
    }

    void bool() {
        if (!node.isBoolean()) {
            problem("must be a boolean");
        }
    }

    /** A string of 1 to {@code max} characters. */
    void length(int max) {
        if (!node.isTextual()) {
            problem("must be a string");
        } else if (node.asText().isEmpty()) {
            problem("must be more than 0 characters");
        } else if (node.asText().length() > max) {
            problem("must be less than " + (max + 1) + " characters");
        }
    }

    /** A list of 1 to {@code max} items. */
    void count(int max) {
        if (!node.isArray()) {
            problem("must be an array");
        } else if (node.isEmpty()) {
            problem("no fewer than 1 items allowed");
        } else if (node.size() > max) {
            problem("no more than " + max + " items allowed");
        }
    }
}

package dev.driftgate.catalog.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Splits a type as SQL writes one: words, one pair of parentheses, more words, array bounds. */
final class TypeSyntax {
    /** A word, lower-cased unless it was quoted, because Postgres looks up quoted names elsewhere. */
    record Word(String text, boolean quoted) {}

    /**
     * @param dotted whether the two words before the parentheses are a schema and a name
     * @param after the words behind the parentheses: {@code with time zone}
     */
    record Parts(List<Word> before, boolean dotted, List<String> modifiers, List<Word> after, boolean array) {}

    private final String text;
    private int at;
    private final List<Word> before = new ArrayList<>();
    private final List<Word> after = new ArrayList<>();
    private final List<String> modifiers = new ArrayList<>();
    private boolean dotted;
    private boolean array;

    private TypeSyntax(String text) {
        this.text = text;
    }

    static Optional<Parts> read(String text) {
        var syntax = new TypeSyntax(text.strip());
        return syntax.readAll() ? Optional.of(syntax.parts()) : Optional.empty();
    }

    private Parts parts() {
        return new Parts(List.copyOf(before), dotted, List.copyOf(modifiers), List.copyOf(after), array);
    }

    private boolean readAll() {
        while (at < text.length()) {
            if (!readNext(text.charAt(at))) {
                return false;
            }
        }
        return !before.isEmpty() && (!dotted || before.size() == 2);
    }

    private boolean readNext(char next) {
        if (Character.isWhitespace(next)) {
            at++;
            return true;
        }
        return switch (next) {
            case '[' -> readBounds();
            case '(' -> !array && readModifiers();
            case '.' -> readDot();
            case '"' -> !array && readQuoted();
            default -> !array && readWord();
        };
    }

    private boolean readWord() {
        int start = at;
        while (at < text.length() && isPartOfWord(text.charAt(at), at == start)) {
            at++;
        }
        words().add(new Word(text.substring(start, at).toLowerCase(Locale.ROOT), false));
        return at > start;
    }

    private static boolean isPartOfWord(char c, boolean first) {
        return Character.isLetter(c)
                || Character.isSurrogate(c)
                || c == '_'
                || (!first && (Character.isDigit(c) || c == '$'));
    }

    private boolean readQuoted() {
        var name = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                name.append(text.charAt(at));
            } else if (text.startsWith("\"\"", at)) {
                name.append(text.charAt(at++));
            } else {
                at++;
                words().add(new Word(name.toString(), true));
                return name.length() > 0;
            }
        }
        return false;
    }

    private boolean readDot() {
        boolean first = !dotted && before.size() == 1 && modifiers.isEmpty();
        dotted = true;
        at++;
        return first;
    }

    private boolean readModifiers() {
        int end = text.indexOf(')', at);
        if (end < 0 || before.isEmpty() || !modifiers.isEmpty()) {
            return false;
        }
        for (var modifier : text.substring(at + 1, end).split(",", -1)) {
            modifiers.add(modifier.strip());
        }
        at = end + 1;
        return modifiers.stream().noneMatch(modifier -> modifier.isEmpty() || modifier.indexOf('(') >= 0);
    }

    private boolean readBounds() {
        int end = text.indexOf(']', at);
        if (end < 0 || before.isEmpty()) {
            return false;
        }
        var bound = text.substring(at + 1, end).strip();
        at = end + 1;
        array = true;
        return bound.chars().allMatch(Character::isDigit);
    }

    private List<Word> words() {
        return modifiers.isEmpty() ? before : after;
    }
}

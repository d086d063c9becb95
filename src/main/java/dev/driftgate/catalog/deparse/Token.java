package dev.driftgate.catalog.deparse;

/**
 * The smallest piece of SQL.
 *
 * @param space the white space before it
 * @param text as it is written, quotes included; Postgres writes its own keywords in capitals and everybody's names that
 *     are not quoted without any
 */
record Token(Kind kind, String space, String text) implements Node {
    enum Kind {
        WORD,
        QUOTED,
        LITERAL,
        NUMBER,
        SYMBOL
    }

    static Token word(String text) {
        return new Token(Kind.WORD, "", text);
    }

    static Token symbol(String text) {
        return new Token(Kind.SYMBOL, "", text);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    @Override
    public Token after(String space) {
        return new Token(kind, space, text);
    }

    @Override
    public void print(StringBuilder out) {
        out.append(space).append(text);
    }
}

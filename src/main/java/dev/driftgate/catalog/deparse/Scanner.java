package dev.driftgate.catalog.deparse;

import dev.driftgate.catalog.deparse.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes SQL apart into tokens; put together again they are the same text, whatever it was. */
final class Scanner {
    private static final String OPERATOR = "+-*/<>=~!@#%^&|`?";

    private final String sql;
    private int at;

    private Scanner(String sql) {
        this.sql = sql;
    }

    static List<Token> tokens(String sql) {
        var scanner = new Scanner(sql);
        var tokens = new ArrayList<Token>();
        while (scanner.at < sql.length()) {
            tokens.add(scanner.next());
        }
        return tokens;
    }

    private Token next() {
        int start = at;
        while (Character.isWhitespace(peek(0))) {
            at++;
        }
        String space = sql.substring(start, at);
        int first = at;
        Kind kind = at == sql.length() ? Kind.SYMBOL : scan(peek(0));
        return new Token(kind, space, sql.substring(first, at));
    }

    private Kind scan(char c) {
        if (c == '\'' || literalPrefix(c)) {
            return literal();
        }
        if (c == '"') {
            quoted('"', false);
            return Kind.QUOTED;
        }
        if (c == '$') {
            return dollar();
        }
        if (Character.isDigit(c) || (c == '.' && Character.isDigit(peek(1)))) {
            number();
            return Kind.NUMBER;
        }
        if (isWordStart(c)) {
            skipWord();
            return Kind.WORD;
        }
        symbol(c);
        return Kind.SYMBOL;
    }

    private boolean literalPrefix(char c) {
        return ("EeBbXxNn".indexOf(c) >= 0 && peek(1) == '\'')
                || ("Uu".indexOf(c) >= 0 && sql.startsWith("&'", at + 1));
    }

    private Kind literal() {
        boolean escapes = peek(0) == 'E' || peek(0) == 'e';
        at = sql.indexOf('\'', at);
        quoted('\'', escapes);
        return Kind.LITERAL;
    }

    private void quoted(char quote, boolean escapes) {
        at++;
        while (at < sql.length()) {
            boolean doubled = peek(0) == quote && peek(1) == quote;
            if (doubled || (escapes && peek(0) == '\\')) {
                at += 2;
            } else if (sql.charAt(at++) == quote) {
                return;
            }
        }
        at = sql.length();
    }

    /** A literal between dollars, or a parameter: {@code $1}. */
    private Kind dollar() {
        int tag = at + 1;
        while (tag < sql.length() && Character.isLetterOrDigit(sql.charAt(tag))) {
            tag++;
        }
        if (tag < sql.length() && sql.charAt(tag) == '$') {
            int end = sql.indexOf(sql.substring(at, tag + 1), tag + 1);
            at = end < 0 ? sql.length() : end + tag + 1 - at;
            return Kind.LITERAL;
        }
        at = tag;
        return Kind.SYMBOL;
    }

    private void number() {
        while (Character.isLetterOrDigit(peek(0))
                || peek(0) == '.'
                || ((peek(0) == '+' || peek(0) == '-')
                        && (sql.charAt(at - 1) == 'e' || sql.charAt(at - 1) == 'E')
                        && Character.isDigit(peek(1)))) {
            at++;
        }
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_' || c >= 128;
    }

    private void skipWord() {
        while (isWordStart(peek(0)) || Character.isDigit(peek(0)) || peek(0) == '$') {
            at++;
        }
    }

    private void symbol(char c) {
        if (OPERATOR.indexOf(c) < 0) {
            at += c == ':' && peek(1) == ':' ? 2 : 1;
            return;
        }
        while (peek(0) != 0 && OPERATOR.indexOf(peek(0)) >= 0) {
            at++;
        }
    }

    private char peek(int ahead) {
        return at + ahead < sql.length() ? sql.charAt(at + ahead) : 0;
    }
}

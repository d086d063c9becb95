package dev.driftgate.render;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** JSON that is printed while it is told, so that no size is too big: indented, keys in the order in which they come. */
final class JsonText {
    private static final int PIECE = 16 * 1024;

    private final Consumer<String> out;
    private final StringBuilder piece = new StringBuilder();
    private int depth;
    private boolean first = true;

    private JsonText(Consumer<String> out) {
        this.out = out;
    }

    /** One object and a line end, in pieces. */
    static void print(Consumer<String> out, Consumer<JsonText> body) {
        var json = new JsonText(out);
        json.object(body);
        json.piece.append('\n');
        json.flush();
    }

    JsonText put(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            piece.append("null");
        } else {
            string(value);
        }
        return this;
    }

    JsonText put(String name, int value) {
        name(name);
        piece.append(value);
        return this;
    }

    JsonText object(String name, Consumer<JsonText> body) {
        name(name);
        object(body);
        return this;
    }

    /** An object for each. */
    <T> JsonText array(String name, Collection<T> all, Consumer<T> each) {
        name(name);
        piece.append("[ ");
        String between = "";
        for (var one : all) {
            piece.append(between);
            object(json -> each.accept(one));
            between = ", ";
            if (piece.length() > PIECE) {
                flush();
            }
        }
        piece.append(all.isEmpty() ? "]" : " ]");
        return this;
    }

    private void object(Consumer<JsonText> body) {
        piece.append('{');
        depth++;
        first = true;
        body.accept(this);
        depth--;
        line();
        piece.append('}');
        first = false;
    }

    private void name(String name) {
        if (!first) {
            piece.append(',');
        }
        first = false;
        line();
        string(name);
        piece.append(": ");
    }

    private void line() {
        piece.append('\n').append("  ".repeat(depth));
    }

    private void string(String text) {
        piece.append('"');
        int start = piece.length();
        JsonStringEncoder.getInstance().quoteAsString(text, piece);
        String quoted = piece.substring(start);
        if (!Json.isVisible(quoted)) {
            piece.setLength(start);
            piece.append(Json.visible(quoted));
        }
        piece.append('"');
    }

    private void flush() {
        out.accept(piece.toString());
        piece.setLength(0);
    }
}

package dev.driftgate.contract.dbt;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** How a value is written so that dbt reads it back as that text: in the style of its neighbours where that can hold it. */
final class ScalarText {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_.()\\[\\], $-]*(?<! )");
    private static final Pattern PLAIN_IN_FLOW = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_.() $-]*(?<! )");
    private static final Resolver RESOLVER = new Resolver();

    private final boolean flow;

    /** @param flow whether it stands between brackets, where commas and brackets mean something */
    ScalarText(boolean flow) {
        this.flow = flow;
    }

    String of(String value, ScalarStyle style) {
        if (style == ScalarStyle.DOUBLE_QUOTED || !isPrintable(value)) {
            return doubleQuoted(value);
        }
        return style == ScalarStyle.SINGLE_QUOTED || !isPlain(value) ? "'" + value.replace("'", "''") + "'" : value;
    }

    /** Words like {@code no} and dates would be read as something else. */
    private boolean isPlain(String value) {
        return (flow ? PLAIN_IN_FLOW : PLAIN).matcher(value).matches()
                && RESOLVER.resolve(NodeId.scalar, value, true).equals(Tag.STR);
    }

    private static boolean isPrintable(String value) {
        return value.codePoints().noneMatch(ScalarText::needsEscape);
    }

    private static String doubleQuoted(String value) {
        var quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (needsEscape(c)) {
                quoted.append("\\U%08x".formatted(c));
            } else {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean needsEscape(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}

package dev.driftgate.settings;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Gives a scalar the type that YAML 1.1 gives it, for those who ask whether a value is true or add to it. */
public final class YamlScalar {
    private static final Pattern TRUE = Pattern.compile("(?i)true|yes|on");
    private static final Pattern WHOLE = Pattern.compile("[-+]?(0[xX][0-9a-fA-F]{1,15}|[0-9]{1,18})");

    private YamlScalar() {}

    /** A boolean, a whole number (octal and hexadecimal ones too), null, or the text that was written. */
    public static @Nullable Object typed(ScalarNode scalar) {
        var text = scalar.getValue();
        if (scalar.getTag().equals(Tag.BOOL)) {
            return TRUE.matcher(text).matches();
        }
        if (scalar.getTag().equals(Tag.INT)) {
            var digits = text.replace("_", "");
            return WHOLE.matcher(digits).matches() ? Long.decode(digits) : text;
        }
        return scalar.getTag().equals(Tag.NULL) ? null : text;
    }
}

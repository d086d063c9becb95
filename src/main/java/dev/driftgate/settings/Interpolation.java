package dev.driftgate.settings;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code ${NAME}} from the environment. A doubled dollar sign in front of the brace stands for one, and nothing is filled. */
final class Interpolation {
    private static final Pattern MARK = Pattern.compile("\\$\\$\\{|\\$\\{([^{}]*)\\}?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Interpolation() {}

    /** What comes out of the environment is taken as it is, never looked through again. */
    static Value fill(Value value, Environment environment) {
        Function<MatchResult, String> replacement = mark ->
                Matcher.quoteReplacement(mark.group().equals("$${") ? "${" : variable(mark, value, environment));
        return new Value(
                value.setting(), value.written(), MARK.matcher(value.text()).replaceAll(replacement));
    }

    private static String variable(MatchResult mark, Value value, Environment environment) {
        var name = mark.group(1);
        if (!mark.group().endsWith("}") || !NAME.matcher(name).matches()) {
            throw value.refused("holds a ${ that does not begin a ${NAME}; write $${ for the characters themselves");
        }
        return environment
                .text(name)
                .orElseThrow(() -> value.refused("needs the environment variable " + name + ", which is not set"));
    }
}

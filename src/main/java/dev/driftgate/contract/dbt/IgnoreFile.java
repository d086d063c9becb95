package dev.driftgate.contract.dbt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** {@code .dbtignore}: which files of a project dbt does not look at, in the patterns of {@code .gitignore}. */
final class IgnoreFile {
    private static final String FILE = ".dbtignore";
    private final List<Rule> rules;

    private IgnoreFile(List<String> lines) {
        rules = lines.stream()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Rule::of)
                .toList();
    }

    static IgnoreFile of(List<String> lines) {
        return new IgnoreFile(lines);
    }

    static IgnoreFile in(Path project) throws IOException {
        var file = project.resolve(FILE);
        return new IgnoreFile(Files.isRegularFile(file) ? Files.readAllLines(file) : List.of());
    }

    /** @param path relative to the project, with slashes; the last rule that fits decides */
    boolean covers(String path) {
        boolean covered = false;
        for (var rule : rules) {
            if (rule.pattern().matcher(path).matches()) {
                covered = !rule.negated();
            }
        }
        return covered;
    }

    private record Rule(Pattern pattern, boolean negated) {
        static Rule of(String line) {
            boolean negated = line.startsWith("!");
            var glob = negated || line.startsWith("\\") ? line.substring(1) : line;
            boolean folder = glob.endsWith("/");
            var body = folder ? glob.substring(0, glob.length() - 1) : glob;
            boolean anchored = body.indexOf('/') >= 0;
            var start = anchored ? "" : "(?:.*/)?";
            var end = folder ? "/.*" : "(?:/.*)?";
            var regex = start + regex(body.startsWith("/") ? body.substring(1) : body) + end;
            return new Rule(Pattern.compile(regex), negated);
        }

        private static String regex(String glob) {
            var regex = new StringBuilder();
            for (int i = 0; i < glob.length(); i++) {
                char c = glob.charAt(i);
                if (glob.startsWith("**/", i)) {
                    regex.append("(?:.*/)?");
                    i += 2;
                } else if (glob.startsWith("**", i)) {
                    regex.append(".*");
                    i++;
                } else if (c == '[' && glob.indexOf(']', i + 2) > 0) {
                    int end = glob.indexOf(']', i + 2);
                    regex.append(oneOf(glob.substring(i + 1, end)));
                    i = end;
                } else {
                    regex.append(one(c));
                }
            }
            return regex.toString();
        }

        private static String oneOf(String characters) {
            boolean none = characters.startsWith("!");
            var within = characters.substring(none ? 1 : 0).replaceAll("[\\\\\\[&^]", "\\\\$0");
            return (none ? "[^/" : "[") + within + "]";
        }

        private static String one(char c) {
            return switch (c) {
                case '*' -> "[^/]*";
                case '?' -> "[^/]";
                default -> Pattern.quote(Character.toString(c));
            };
        }
    }
}

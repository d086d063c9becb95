package dev.driftgate.contract.dbt;

/** A path in a diff: in quotes, as in C, where it holds what would end it. */
final class GitPath {
    private GitPath() {}

    static String of(String path) {
        if (path.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\' || c == 127)) {
            return path;
        }
        var quoted = new StringBuilder("\"");
        path.chars().forEach(c -> {
            if (c < ' ' || c == 127) {
                quoted.append("\\%03o".formatted(c));
            } else {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    /** A blank in it would end it, but for the tab behind. */
    static String field(String path) {
        return path.startsWith("\"") || path.indexOf(' ') < 0 ? path : path + "\t";
    }
}

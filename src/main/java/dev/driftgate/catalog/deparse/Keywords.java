package dev.driftgate.catalog.deparse;

import dev.driftgate.catalog.deparse.Token.Kind;
import java.util.List;
import java.util.Set;

/** Names that one version quotes and another does not, as they are keywords of the later one only: without quotes. */
final class Keywords {
    /** Reserved in part since 16 or 17. As keywords they are printed in capitals, so nothing else is written like them. */
    static final Set<String> QUOTED = Set.of(
            "\"json\"",
            "\"json_array\"",
            "\"json_arrayagg\"",
            "\"json_exists\"",
            "\"json_object\"",
            "\"json_objectagg\"",
            "\"json_query\"",
            "\"json_scalar\"",
            "\"json_serialize\"",
            "\"json_table\"",
            "\"json_value\"",
            "\"merge_action\"",
            "\"system_user\"");

    private Keywords() {}

    static List<Node> unquoted(List<Node> nodes) {
        return nodes.stream().map(Keywords::unquoted).toList();
    }

    private static Node unquoted(Node node) {
        if (node instanceof Group group) {
            return group.with(unquoted(group.inner()));
        }
        return node instanceof Token token && QUOTED.contains(token.text())
                ? new Token(
                        Kind.WORD,
                        token.space(),
                        token.text().substring(1, token.text().length() - 1))
                : node;
    }
}

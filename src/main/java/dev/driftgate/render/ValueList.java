package dev.driftgate.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How one list of quoted values became another, where that can be said shorter than both lists. */
final class ValueList {
    /** {@code 'a'}, with a quote inside doubled. */
    private static final Pattern QUOTED = Pattern.compile("E?'(?:[^']|'')*'");

    private ValueList() {}

    /** In words; empty when values were taken away or moved. */
    static Optional<String> told(String base, String head) {
        return renaming(base, head).or(() -> additions(base, head));
    }

    /** {@code renames 'paid' to 'settled'}; empty unless one value in the same place is all that differs. */
    static Optional<String> renaming(String base, String head) {
        var before = values(base);
        var after = values(head);
        var others = new ArrayList<>(after);
        others.removeAll(before);
        if (before.size() != after.size() || others.size() != 1) {
            return Optional.empty();
        }
        int at = after.indexOf(others.get(0));
        String old = before.get(at);
        before = new ArrayList<>(before);
        before.set(at, others.get(0));
        return before.equals(after) && !after.contains(old)
                ? Optional.of("renames " + old + " to " + others.get(0))
                : Optional.empty();
    }

    /** {@code adds 'refunded' after 'delivered'}; empty when values were also taken away or moved. */
    static Optional<String> additions(String base, String head) {
        var before = values(base);
        var after = values(head);
        var kept = new ArrayList<>(after);
        kept.retainAll(before);
        if (!kept.equals(before) || after.size() == before.size()) {
            return Optional.empty();
        }
        var words = new ArrayList<String>();
        for (int i = 0; i < after.size(); i++) {
            if (!before.contains(after.get(i))) {
                words.add("adds " + after.get(i) + (i == 0 ? " first" : " after " + after.get(i - 1)));
            }
        }
        return Optional.of(String.join(", ", words));
    }

    private static List<String> values(String list) {
        return QUOTED.matcher(list).results().map(match -> match.group()).toList();
    }
}

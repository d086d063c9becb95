package dev.driftgate.catalog.deparse;

import java.util.ArrayList;
import java.util.List;

/** Arguments of a procedure without {@code IN}, which Postgres prints from 14 on and which goes without saying. */
final class Modes {
    static final String SIGN = "IN ";

    private Modes() {}

    static List<Node> implied(List<Node> arguments) {
        var out = new ArrayList<Node>(arguments.size());
        for (int i = 0; i < arguments.size(); i++) {
            boolean first = i == 0 || arguments.get(i - 1).is(",");
            if (first && arguments.get(i).is("IN") && i + 1 < arguments.size()) {
                i++;
                out.add(arguments.get(i).after(((Token) arguments.get(i - 1)).space()));
            } else {
                out.add(arguments.get(i));
            }
        }
        return out;
    }
}

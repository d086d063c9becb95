package dev.driftgate.ticket.asana;

import dev.driftgate.failure.Misconfigured;
import java.util.Optional;

/**
 * Where tasks go, as gids: the long numbers in Asana's URLs.
 *
 * @param fields what they are given there
 */
public record AsanaTarget(String project, Optional<String> section, AsanaFields fields) {
    public AsanaTarget(String project, Optional<String> section) {
        this(project, section, AsanaFields.NONE);
    }

    public AsanaTarget {
        project = gid("ASANA_PROJECT", project);
        section = section.map(gid -> gid("ASANA_SECTION", gid));
    }

    private static String gid(String setting, String text) {
        String gid = text.strip();
        if (!gid.matches("\\d{1,32}")) {
            throw new Misconfigured(setting + " must be a gid, the long number in the project's URL");
        }
        return gid;
    }
}

package dev.driftgate.ticket.linear;

import dev.driftgate.failure.Misconfigured;
import java.util.List;
import java.util.Optional;

/** Where issues go, as settings say it: a team's key, a project's name or id, names of labels. */
public record LinearTarget(String team, Optional<String> project, List<String> labels, Optional<Priority> priority) {
    public LinearTarget {
        team = team.strip();
        if (team.isEmpty()) {
            throw new Misconfigured("LINEAR_TEAM is not set");
        }
        labels = labels.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}

package dev.driftgate.ticket.linear;

import java.util.List;
import java.util.Optional;

/** A target in Linear's ids. */
record Place(String teamId, Optional<String> projectId, List<String> labelIds) {
    Place {
        labelIds = List.copyOf(labelIds);
    }
}

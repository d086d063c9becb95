package dev.driftgate.ticket.asana;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a new task is given beside its text.
 *
 * @param assignee {@code me}, an e-mail address or a gid
 * @param tags gids
 * @param customFields values by the gid of their field: options of a list by name or gid, everything else as text
 */
public record AsanaFields(Optional<String> assignee, List<String> tags, Map<String, List<String>> customFields) {
    public static final AsanaFields NONE = new AsanaFields(Optional.empty(), List.of(), Map.of());

    public AsanaFields {
        tags = List.copyOf(tags);
        customFields = Map.copyOf(customFields);
    }
}

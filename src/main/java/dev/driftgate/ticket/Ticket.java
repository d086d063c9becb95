package dev.driftgate.ticket;

/**
 * Something a tracker holds for us. The key names it in further calls: {@code ENG-12} in Linear, the gid in Asana, which
 * people never see there, so show them the task's name as the text of the link instead.
 */
public record Ticket(String key, String url) {
    public Ticket {
        if (key.isBlank() || url.isBlank()) {
            throw new IllegalArgumentException("a ticket has a key and a url");
        }
    }
}

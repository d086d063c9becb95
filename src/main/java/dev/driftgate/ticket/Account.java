package dev.driftgate.ticket;

import java.util.List;

/** Whose credential it is: everything filed with it carries this name. */
public record Account(String name, List<String> workspaces) {
    public Account {
        workspaces = List.copyOf(workspaces);
    }
}

package dev.driftgate.demo.linear;

import java.util.List;

/** The Linear workspace to stand in for: the key it accepts, and its one team with what it can put on an issue. */
public record LinearSeed(
        String apiKey,
        String teamKey,
        String teamName,
        List<String> labels,
        List<String> projects,
        List<String> emails) {
    public LinearSeed {
        labels = List.copyOf(labels);
        projects = List.copyOf(projects);
        emails = List.copyOf(emails);
    }

    public static LinearSeed sample() {
        return new LinearSeed(
                "lin_api_demo",
                "ENG",
                "Engineering",
                List.of("schema-drift", "database", "bug"),
                List.of("Migrations"),
                List.of("you@example.com", "on-call@example.com"));
    }
}

package dev.driftgate.ticket.linear;

import dev.driftgate.ticket.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where targets are, looked up once: ids outlive the names they were found by. */
final class Places {
    private final Directory directory;
    private final Map<LinearTarget, Place> known = new ConcurrentHashMap<>();

    Places(Directory directory) {
        this.directory = directory;
    }

    Place of(LinearTarget target) {
        Place place = known.get(target);
        // Two threads may look up the same at once; that is cheaper than making one wait for the other's network.
        return place != null ? place : remember(target, lookUp(target));
    }

    void forget(LinearTarget target) {
        known.remove(target);
    }

    List<Probe> check(LinearTarget target) {
        List<Probe> probes = new ArrayList<>();
        List<Team> team = new ArrayList<>();
        probes.add(Probe.of("Linear team " + target.team(), () -> team.add(directory.team(target.team()))));
        if (team.isEmpty()) {
            return probes;
        }
        target.project()
                .ifPresent(name ->
                        probes.add(Probe.of("Linear project " + name, () -> directory.project(name, team.get(0)))));
        List<Label> labels = new ArrayList<>();
        for (String name : target.labels()) {
            probes.add(Probe.of("Linear label " + name, () -> {
                labels.add(directory.label(name, team.get(0)));
                Directory.refuseSiblings(labels);
            }));
        }
        return List.copyOf(probes);
    }

    private Place remember(LinearTarget target, Place place) {
        known.put(target, place);
        return place;
    }

    private Place lookUp(LinearTarget target) {
        Team team = directory.team(target.team());
        List<Label> labels = target.labels().stream()
                .map(name -> directory.label(name, team))
                .toList();
        Directory.refuseSiblings(labels);
        return new Place(
                team.id(),
                target.project().map(name -> directory.project(name, team)),
                labels.stream().map(Label::id).toList());
    }
}

package dev.driftgate.contract.dbt;

import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.DbtLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which dbt models stand on which relation, from the manifest that dbt wrote last. */
public final class ModelGraph {
    /**
     * What reads a relation.
     *
     * @param direct models that name it as a source
     * @param total those and whatever stands on them
     * @param exposures that stand on it, by name
     */
    public record Readers(int direct, int total, List<String> exposures) {
        public Readers {
            exposures = List.copyOf(exposures);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ModelGraph.class);
    private static final String MANIFEST = "target/manifest.json";

    private final GraphReader graph;

    private ModelGraph(GraphReader graph) {
        this.graph = graph;
    }

    /**
     * Of the manifest that is there, or that dbt left in the project. Empty where there is none or it cannot be read:
     * nothing depends on it.
     */
    public static Optional<ModelGraph> at(DbtLocation dbt) {
        try {
            return dbt.path().isPresent()
                    ? onDisk(dbt.path().get())
                    : Optional.of(new ModelGraph(new WebFile().read(dbt, GraphReader::read)));
        } catch (IOException | OutsideFailure e) {
            LOG.warn(
                    "the models that read changed tables are not told: the manifest at {} cannot be read", dbt.shown());
            return Optional.empty();
        }
    }

    private static Optional<ModelGraph> onDisk(Path dbt) throws IOException {
        var manifest = Files.isDirectory(dbt) ? dbt.resolve(MANIFEST) : dbt;
        if (!manifest.toString().endsWith(".json") || !Files.isRegularFile(manifest)) {
            return Optional.empty();
        }
        try (var content = Files.newInputStream(manifest)) {
            return Optional.of(new ModelGraph(GraphReader.read(content)));
        }
    }

    /** Empty where the manifest does not know the relation. */
    public Optional<Readers> readers(String schema, String identifier) {
        var sources = graph.sources(schema, identifier);
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        var direct = new TreeSet<String>();
        sources.forEach(source -> direct.addAll(graph.children(source)));
        var all = reached(sources);
        var exposures = all.stream()
                .flatMap(node -> graph.exposure(node).stream())
                .distinct()
                .sorted();
        return Optional.of(new Readers(count(direct), count(all), exposures.toList()));
    }

    private Set<String> reached(Collection<String> from) {
        var reached = new HashSet<String>();
        var next = new ArrayDeque<>(from);
        while (!next.isEmpty()) {
            for (var child : graph.children(next.pop())) {
                if (reached.add(child)) {
                    next.add(child);
                }
            }
        }
        return reached;
    }

    private static int count(Collection<String> nodes) {
        return (int) nodes.stream()
                .filter(node -> Stream.of("model.", "snapshot.").anyMatch(node::startsWith))
                .count();
    }
}

package dev.driftgate.contract;

import dev.driftgate.contract.dbt.FilePatch;
import dev.driftgate.contract.dbt.ModelGraph;
import dev.driftgate.diff.ContractDrift;
import dev.driftgate.diff.Finding;
import dev.driftgate.render.AsanaFacts;
import dev.driftgate.render.AsanaFacts.Readers;
import dev.driftgate.render.AsanaFacts.Yaml;
import dev.driftgate.render.AsanaText;
import dev.driftgate.settings.ContractSettings;
import dev.driftgate.ticket.Ticket;
import dev.driftgate.ticket.asana.AsanaTarget;
import dev.driftgate.ticket.asana.AsanaTask;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Writes tasks: what changed, who reads it, and what to paste. Who reads is looked up once, as that may take minutes. */
final class TaskWriter {
    /**
     * What a task is to tell.
     *
     * @param findings those of the drift that no task tells
     * @param earlier the task that tells the others
     */
    record Order(ContractDrift drift, List<Finding> findings, Optional<Ticket> earlier, String marker) {}

    /** A task that has no place yet. */
    record Written(String marker, String title, String body, Optional<LocalDate> due) {
        AsanaTask at(AsanaTarget target) {
            return new AsanaTask(marker, title, body, target, due);
        }
    }

    private final Proposals proposals;
    private final ContractSettings settings;
    private boolean sought;
    private Optional<ModelGraph> graph = Optional.empty();

    TaskWriter(Proposals proposals, ContractSettings settings) {
        this.proposals = proposals;
        this.settings = settings;
    }

    Written write(Order order) {
        var drift = order.drift();
        var facts = new AsanaFacts(
                drift, order.findings(), order.earlier().map(Ticket::url), order.marker(), readers(), yaml(order));
        var today = LocalDate.ofInstant(drift.readAt(), settings.zone());
        var due = settings.asana().extras().dueInDays().map(today::plusDays);
        return new Written(order.marker(), AsanaText.title(facts), AsanaText.body(facts), due);
    }

    private List<Yaml> yaml(Order order) {
        return proposals.of(settings, order.findings()).files().stream()
                .flatMap(TaskWriter::yaml)
                .toList();
    }

    private static Stream<Yaml> yaml(FilePatch file) {
        return file.proposals().stream().map(place -> new Yaml(file.file(), place.table(), place.line(), place.yaml()));
    }

    private BiFunction<String, String, Optional<Readers>> readers() {
        var models = graph();
        return (schema, name) -> models.flatMap(known -> known.readers(schema, name))
                .map(found -> new Readers(found.direct(), found.total(), found.exposures()));
    }

    private Optional<ModelGraph> graph() {
        if (!sought) {
            sought = true;
            graph = ModelGraph.at(settings.dbt().location());
        }
        return graph;
    }
}

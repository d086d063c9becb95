package dev.driftgate.contract.dbt;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.driftgate.failure.Misconfigured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a contract from the manifest that dbt writes (v8 to v12, and that of dbt 2.0, which leaves nulls out). Streamed,
 * one source at a time, because what else stands in it can be a hundred times as large.
 */
final class Manifest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMA = "/dbt/manifest/";

    private final Path path;
    private final ContractDraft draft = new ContractDraft();
    private JsonNode metadata = MissingNode.getInstance();
    private final List<ManifestTable> tables = new ArrayList<>();

    private Manifest(Path path) {
        this.path = path;
    }

    static DbtContract read(Path path) throws IOException {
        var manifest = new Manifest(path);
        try (var parser = JSON.createParser(path.toFile())) {
            manifest.stream(parser);
        } catch (JsonProcessingException e) {
            throw new Misconfigured(DbtLoader.sentence(path, "it is not whole JSON" + line(e)), e);
        }
        return manifest.contract();
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line %d)".formatted(e.getLocation().getLineNr());
    }

    private void stream(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw notAManifest();
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var section = parser.currentName();
            parser.nextToken();
            switch (section) {
                case "metadata" -> metadata = JSON.readTree(parser);
                case "sources" -> sources(parser);
                default -> parser.skipChildren();
            }
        }
    }

    private void sources(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var id = parser.currentName();
            parser.nextToken();
            JsonNode node = JSON.readTree(parser);
            tables.add(ManifestTable.of(id, node));
        }
    }

    private DbtContract contract() {
        if (!metadata.path("dbt_schema_version").asText().contains(SCHEMA)) {
            throw notAManifest();
        }
        var project = ManifestTable.text(metadata, "project_name");
        if (project.isEmpty()) {
            draft.note("the manifest does not name its project, so sources of packages count too");
        }
        tables.stream()
                .filter(table -> project.isEmpty() || table.isIn(project.get()))
                .forEach(table -> table.addTo(draft));
        var generated = ManifestTable.text(metadata, "generated_at").map(at -> ", generated " + at);
        return draft.contract(path.getFileName() + generated.orElse(""));
    }

    private Misconfigured notAManifest() {
        return new Misconfigured(DbtLoader.sentence(path, "it is JSON, but not the manifest.json that dbt writes"));
    }
}

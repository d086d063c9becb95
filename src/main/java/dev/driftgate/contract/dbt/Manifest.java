package dev.driftgate.contract.dbt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.driftgate.failure.Misconfigured;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a contract from the manifest that dbt writes (v8 to v12, and that of dbt 2.0, which leaves nulls out). Streamed,
 * one source or test at a time, because what else stands in it can be a hundred times as large.
 */
final class Manifest {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .build();

    private final String where;
    private final List<ManifestTable> tables = new ArrayList<>();
    private final ManifestTests tests = new ManifestTests();
    private JsonNode metadata = MissingNode.getInstance();

    private Manifest(String where) {
        this.where = where;
    }

    static Manifest read(InputStream content, String where) throws IOException {
        var manifest = new Manifest(where);
        try (var parser = JSON.createParser(content)) {
            manifest.stream(parser);
        } catch (JsonProcessingException e) {
            throw new Misconfigured(DbtLoader.sentence(where, "it is not whole JSON" + line(e)), e);
        }
        return manifest;
    }

    /**
     * What it says.
     *
     * @param shown as the origin of what was read
     * @throws Misconfigured when it is no manifest, or one of a version that is not known
     */
    DbtContract contract(DbtContext context, String shown) {
        var about = new ManifestMetadata(metadata, context);
        if (!about.isManifest()) {
            throw notAManifest();
        }
        about.unknownVersion().ifPresent(why -> {
            throw new Misconfigured(DbtLoader.sentence(where, why));
        });
        var draft = new ContractDraft();
        about.notes().forEach(draft::note);
        var counts = about.packages(tables);
        counts.note().ifPresent(draft::note);
        tables.stream()
                .filter(table -> table.packageName().map(counts::includes).orElse(true))
                .forEach(table -> table.addTo(draft, tests.notNull(table.id())));
        return draft.contract(about.origin(shown));
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
                case "sources" -> each(parser, "", (id, node) -> tables.add(ManifestTable.of(id, node)));
                case "nodes" -> each(parser, ManifestTests.PREFIX, (id, node) -> tests.add(node));
                default -> parser.skipChildren();
            }
        }
    }

    private interface Taker {
        void take(String id, JsonNode node);
    }

    private static void each(JsonParser parser, String prefix, Taker taker) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var id = parser.currentName();
            parser.nextToken();
            if (id.startsWith(prefix)) {
                JsonNode node = JSON.readTree(parser);
                taker.take(id, node);
            } else {
                parser.skipChildren();
            }
        }
    }

    private Misconfigured notAManifest() {
        return new Misconfigured(DbtLoader.sentence(where, "it is JSON, but not the manifest.json that dbt writes"));
    }
}

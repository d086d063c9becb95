package dev.driftgate.contract.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a manifest says about itself. */
final class ManifestMetadata {
    private static final Pattern VERSION = Pattern.compile("/dbt/manifest/v([0-9]{1,4})\\.json");
    private static final int OLDEST = 8;
    private static final int NEWEST = 12;
    private static final Duration OLD = Duration.ofDays(7);

    private final JsonNode metadata;
    private final DbtContext context;
    private final Optional<Integer> version;

    ManifestMetadata(JsonNode metadata, DbtContext context) {
        this.metadata = metadata;
        this.context = context;
        var schema = VERSION.matcher(metadata.path("dbt_schema_version").asText());
        this.version = schema.find() ? Optional.of(Integer.valueOf(schema.group(1))) : Optional.empty();
    }

    /** Which packages' sources count, and a sentence where that is in doubt. */
    record Packages(Optional<String> project, DbtContext context, Optional<String> note) {
        boolean includes(String name) {
            return project.isEmpty() || project.get().equals(name) || context.includes(name);
        }
    }

    boolean isManifest() {
        return version.isPresent();
    }

    /** Why it must not be read: what another version says might be something else. */
    Optional<String> unknownVersion() {
        return version.filter(v -> v < OLDEST || v > NEWEST)
                .map(v ->
                        "it is of version %d, and only v%d to v%d are known (the project's folder can be read instead)"
                                .formatted(v, OLDEST, NEWEST));
    }

    String origin(String shown) {
        return shown + generated().map(at -> ", generated " + at).orElse("");
    }

    List<String> notes() {
        var notes = new ArrayList<String>();
        generated()
                .flatMap(ManifestMetadata::instant)
                .map(at -> Duration.between(at, context.now()))
                .filter(age -> age.compareTo(OLD) > 0)
                .map(age ->
                        "the manifest was generated %d days ago; what was documented since is unknown, run dbt parse"
                                .formatted(age.toDays()))
                .ifPresent(notes::add);
        return notes;
    }

    Packages packages(Collection<ManifestTable> tables) {
        var project = ManifestTable.text(metadata, "project_name").or(() -> hashed(tables));
        var note = project.isPresent()
                ? Optional.<String>empty()
                : Optional.of("the manifest does not name its project, so sources of packages count too");
        return new Packages(project, context, note);
    }

    /** Before dbt 1.5 only a hash of the project's name is given. */
    private Optional<String> hashed(Collection<ManifestTable> tables) {
        var hash = metadata.path("project_id").asText();
        return tables.stream()
                .flatMap(table -> table.packageName().stream())
                .distinct()
                .filter(name -> md5(name).equals(hash))
                .findFirst();
    }

    private static String md5(String name) {
        try {
            var bytes = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> generated() {
        return ManifestTable.text(metadata, "generated_at");
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

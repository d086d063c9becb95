package dev.driftgate.contract.dbt;

import dev.driftgate.failure.Misconfigured;
import dev.driftgate.settings.DbtLocation;
import dev.driftgate.settings.DbtSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** Loads a contract from wherever its settings say. For many threads. */
public final class DbtLoader {
    private final Map<String, String> environment;
    private final InstantSource clock;

    /**
     * Makes a loader.
     *
     * @param environment of the process; contracts see of it what is called {@code DBT_*}
     */
    public DbtLoader(Map<String, String> environment, InstantSource clock) {
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    /**
     * Reads a project folder, a folder of YAML files without {@code dbt_project.yml} (all below it count), one sources
     * file, or a {@code manifest.json}. Parts that cannot be understood are in {@link DbtContract#unread()}.
     *
     * @throws Misconfigured when nothing at all could be loaded
     */
    public DbtContract load(DbtSettings settings) {
        var location = settings.location();
        var context = DbtContext.of(settings, environment, clock.instant());
        var contract = location.path()
                .map(path -> onDisk(path, context))
                .orElseGet(() -> new WebFile()
                        .read(location, content -> Manifest.read(content, location.shown()))
                        .contract(context, location.shown()));
        return checked(location, contract);
    }

    static String sentence(Object where, String cause) {
        return "reading the dbt contract %s: %s, check DBT_PROJECT, --dbt or dbt: in the settings file"
                .formatted(where, cause);
    }

    private static DbtContract onDisk(Path path, DbtContext context) {
        try {
            return read(path, context);
        } catch (IOException e) {
            throw new Misconfigured(sentence(path, "it cannot be read (%s)".formatted(e.getMessage())), e);
        }
    }

    private static DbtContract read(Path path, DbtContext context) throws IOException {
        var name = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            return YamlContract.folder(path, context);
        }
        if (!Files.exists(path)) {
            throw new Misconfigured(sentence(path, "there is no such file or folder"));
        }
        if (name.equals(Project.FILE)) {
            return YamlContract.folder(path.resolveSibling(""), context);
        }
        if (YamlFiles.isYaml(name)) {
            return YamlContract.file(path, context);
        }
        if (name.endsWith(".json")) {
            return manifest(path, name, context);
        }
        throw new Misconfigured(
                sentence(path, "it is neither a dbt project folder nor a sources YAML file nor a manifest.json"));
    }

    private static DbtContract manifest(Path path, String name, DbtContext context) throws IOException {
        try (var content = Files.newInputStream(path)) {
            return Manifest.read(content, path.toString()).contract(context, name);
        }
    }

    private static DbtContract checked(DbtLocation location, DbtContract contract) {
        if (!contract.tables().isEmpty()) {
            return contract;
        }
        var cause = contract.unread().stream()
                .findFirst()
                .map(unread -> "nothing in it could be understood (%s: %s)".formatted(unread.what(), unread.why()))
                .orElse("it holds no dbt source with an enabled table");
        throw new Misconfigured(sentence(location.shown(), cause));
    }
}

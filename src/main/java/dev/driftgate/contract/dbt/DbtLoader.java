package dev.driftgate.contract.dbt;

import dev.driftgate.failure.Misconfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads a contract from whatever {@code DBT_PROJECT} names. */
public final class DbtLoader {
    private DbtLoader() {}

    /**
     * Reads a project folder, a folder of YAML files without {@code dbt_project.yml} (all below it count), one sources
     * file, or a {@code manifest.json}. Parts that cannot be understood are in {@link DbtContract#unread()}.
     *
     * @throws Misconfigured when nothing at all could be loaded
     */
    public static DbtContract load(Path path, DbtContext context) {
        try {
            return checked(path, read(path, context));
        } catch (IOException e) {
            throw new Misconfigured(sentence(path, "it cannot be read (%s)".formatted(e.getMessage())), e);
        }
    }

    static String sentence(Path path, String cause) {
        return "reading the dbt contract %s: %s, check DBT_PROJECT, --dbt or dbt: in the settings file"
                .formatted(path, cause);
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
            return Manifest.read(path);
        }
        throw new Misconfigured(
                sentence(path, "it is neither a dbt project folder nor a sources YAML file nor a manifest.json"));
    }

    private static DbtContract checked(Path path, DbtContract contract) {
        if (!contract.tables().isEmpty()) {
            return contract;
        }
        var cause = contract.unread().stream()
                .findFirst()
                .map(unread -> "nothing in it could be understood (%s: %s)".formatted(unread.what(), unread.why()))
                .orElse("it holds no dbt source with an enabled table");
        throw new Misconfigured(sentence(path, cause));
    }
}

package dev.driftgate.contract.dbt;

import dev.driftgate.failure.Misconfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Reads a contract from the YAML that people write. */
final class YamlContract {
    private final Path root;
    private final Project project;
    private final ContractDraft draft = new ContractDraft();

    private YamlContract(Path root, Project project) {
        this.root = root;
        this.project = project;
    }

    static DbtContract file(Path file, DbtContext context) {
        var name = String.valueOf(file.getFileName());
        var contract = new YamlContract(file, Project.none(context));
        new SourcesFile(name, contract.project, contract.draft).read(YamlText.read(file));
        return contract.draft.contract(name);
    }

    static DbtContract folder(Path folder, DbtContext context) throws IOException {
        var file = folder.resolve(Project.FILE);
        return Files.isRegularFile(file)
                ? new YamlContract(folder, project(file, context)).modelPaths()
                : plain(folder, context);
    }

    private static Project project(Path file, DbtContext context) {
        var yaml = YamlText.read(file);
        return yaml.map().map(root -> Project.of(root, context)).orElseThrow(() -> {
            var at = new Location(
                    Project.FILE, yaml.flaw().map(YamlText.Flaw::line).orElse(0));
            var reason = yaml.flaw().map(YamlText.Flaw::reason).orElse("it is no mapping");
            return new Misconfigured(DbtLoader.sentence(file, "%s is not readable: %s".formatted(at, reason)));
        });
    }

    private DbtContract modelPaths() throws IOException {
        var files = new YamlFiles(root);
        var ignored = IgnoreFile.in(root);
        var existing = new ArrayList<String>();
        for (var path : project.modelPaths()) {
            if (Files.isDirectory(root.resolve(path))) {
                files.below(root.resolve(path).normalize());
                existing.add(path.equals(".") ? "the project" : path + "/");
            }
        }
        files.files().keySet().removeIf(ignored::covers);
        return read(files, String.join(" and ", existing));
    }

    /** Vars and paths are unknown here, so of two projects below nobody could say which is meant. */
    private static DbtContract plain(Path folder, DbtContext context) throws IOException {
        var files = new YamlFiles(folder);
        files.below(folder);
        if (!files.projects().isEmpty()) {
            var below = String.join(", ", files.projects());
            throw new Misconfigured(DbtLoader.sentence(
                    folder, "it is no dbt project itself but holds some (%s); name one of them".formatted(below)));
        }
        return new YamlContract(folder, Project.none(context)).read(files, folder.getFileName() + "/");
    }

    private DbtContract read(YamlFiles files, String under) {
        files.closed().forEach(file -> draft.unread(file, "it cannot be opened"));
        int read = 0;
        for (var file : files.files().entrySet()) {
            boolean holdsSources = new SourcesFile(file.getKey(), project, draft).read(YamlText.read(file.getValue()));
            read += holdsSources ? 1 : 0;
        }
        return draft.contract("%d %s under %s".formatted(read, read == 1 ? "file" : "files", under));
    }
}

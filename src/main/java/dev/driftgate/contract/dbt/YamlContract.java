package dev.driftgate.contract.dbt;

import dev.driftgate.failure.Misconfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a contract from the YAML that people write. */
final class YamlContract {
    private final Path root;
    private final DbtContext context;
    private final ContractDraft draft = new ContractDraft();
    private final List<String> under = new ArrayList<>();
    private int read;

    private YamlContract(Path root, DbtContext context) {
        this.root = root;
        this.context = context;
    }

    static DbtContract file(Path file, DbtContext context) {
        var name = String.valueOf(file.getFileName());
        var contract = new YamlContract(file, context);
        new SourcesFile(name, Project.none(context), contract.draft).read(YamlText.read(file));
        return contract.draft.contract(name);
    }

    static DbtContract folder(Path folder, DbtContext context) throws IOException {
        var contract = new YamlContract(folder, context);
        if (ProjectFile.isIn(folder)) {
            contract.project("");
        } else {
            contract.plain();
        }
        return contract.contract();
    }

    private DbtContract contract() {
        var where = String.join(" and ", under);
        return draft.contract("%d %s under %s".formatted(read, read == 1 ? "file" : "files", where));
    }

    private void project(String folder) throws IOException {
        var project = Project.of(ProjectFile.read(root, folder), context);
        read(project);
        if (!context.settings().packages().isEmpty()) {
            packages(project);
        }
    }

    /** Vars and paths are unknown here, so of two projects below nobody could say which is meant. */
    private void plain() throws IOException {
        var files = YamlFiles.ofPeople(root);
        files.below(root);
        var projects = List.copyOf(files.projects());
        if (projects.size() > 1) {
            throw new Misconfigured(DbtLoader.sentence(
                    root,
                    "it is no dbt project itself but holds some (%s); name one of them"
                            .formatted(String.join(", ", projects))));
        }
        if (projects.size() == 1) {
            project(projects.get(0));
            return;
        }
        under.add(root.getFileName() + "/");
        read(files, Project.none(context));
    }

    private void packages(Project project) throws IOException {
        var installed = root.resolve(project.paths().packages());
        var found = new ArrayList<String>();
        for (var folder : packagesIn(installed)) {
            var relative = project.paths().packages() + "/" + folder.getFileName();
            var one = project.installed(ProjectFile.read(root, relative), context);
            if (context.includes(one.name())) {
                found.add(one.name());
                read(one);
            }
        }
        if (found.isEmpty()) {
            var asked = String.join(", ", context.settings().packages());
            draft.unread(
                    "packages " + asked,
                    "none of them is installed in %s/, run dbt deps"
                            .formatted(project.paths().packages()));
        }
    }

    private static List<Path> packagesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(ProjectFile::isIn).sorted().collect(Collectors.toList());
        }
    }

    private void read(Project project) throws IOException {
        var paths = project.paths();
        paths.problems().forEach(problem -> draft.unread(paths.prefix() + Project.FILE, problem));
        var folder = root.resolve(paths.prefix());
        var files = YamlFiles.ofDbt(root, folder);
        var ignored = IgnoreFile.in(folder);
        for (var path : paths.models()) {
            if (find(files, path)) {
                under.add(path.isEmpty() ? "the project" : path + "/");
            }
        }
        for (var path : paths.others()) {
            find(files, path);
        }
        files.files().keySet().removeIf(file -> ignored.covers(within(file, paths.prefix())));
        read(files, project);
    }

    private boolean find(YamlFiles files, String path) throws IOException {
        var folder = root.resolve(path).normalize();
        if (Files.isDirectory(folder)) {
            files.below(folder);
            return true;
        }
        return false;
    }

    private void read(YamlFiles files, Project project) {
        files.closed().forEach(file -> draft.unread(file, "it cannot be opened"));
        for (var file : files.files().entrySet()) {
            boolean holdsSources = new SourcesFile(file.getKey(), project, draft).read(YamlText.read(file.getValue()));
            read += holdsSources ? 1 : 0;
        }
    }

    private static String within(String file, String prefix) {
        return file.startsWith(prefix) ? file.substring(prefix.length()) : file;
    }
}

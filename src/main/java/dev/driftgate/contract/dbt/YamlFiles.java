package dev.driftgate.contract.dbt;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the YAML files below some folders, through links like dbt, but not in what dbt and other tools write. */
final class YamlFiles extends SimpleFileVisitor<Path> {
    private static final Set<String> NOT_WRITTEN_BY_PEOPLE =
            Set.of("target", "dbt_packages", "dbt_modules", "logs", "node_modules", "venv");
    private static final int DEEPEST = 50;

    private static final String NOT_READ_BY_DBT = ".#~";

    private final Path root;
    private final Optional<Path> project;
    private Path begin;
    private final TreeMap<String, Path> files = new TreeMap<>();
    private final TreeSet<String> projects = new TreeSet<>();
    private final TreeSet<String> closed = new TreeSet<>();

    private YamlFiles(Path root, Optional<Path> project) {
        this.root = root;
        this.project = project;
        this.begin = root;
    }

    /** All but hidden folders and those of tools. */
    static YamlFiles ofPeople(Path root) {
        return new YamlFiles(root, Optional.empty());
    }

    /** As dbt does, to which a folder called {@code logs} below its models is one like any other. */
    static YamlFiles ofDbt(Path root, Path project) {
        return new YamlFiles(root, Optional.of(project.normalize()));
    }

    void below(Path folder) throws IOException {
        begin = folder;
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, this);
    }

    /** By path relative to the root, with slashes. */
    Map<String, Path> files() {
        return files;
    }

    /** Folders that are dbt projects themselves. */
    Set<String> projects() {
        return projects;
    }

    /** What could not be opened. */
    Set<String> closed() {
        return closed;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        var name = String.valueOf(folder.getFileName());
        boolean ofTools = name.startsWith(".") || NOT_WRITTEN_BY_PEOPLE.contains(name);
        return ofTools
                        && !folder.equals(begin)
                        && project.map(folder.resolveSibling("").normalize()::equals)
                                .orElse(true)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        var name = String.valueOf(file.getFileName());
        if (name.equals(Project.FILE)) {
            projects.add(relative(file.resolveSibling("")));
        } else if (isYaml(name) && (project.isEmpty() || NOT_READ_BY_DBT.indexOf(name.charAt(0)) < 0)) {
            files.put(relative(file), file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** A link that leads back up is no loss; anything else may have held sources. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        if (!(e instanceof FileSystemLoopException)) {
            closed.add(relative(file));
        }
        return FileVisitResult.CONTINUE;
    }

    static boolean isYaml(String name) {
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}

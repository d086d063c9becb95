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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the YAML files below some folders, through links like dbt, past hidden folders and what dbt itself writes. */
final class YamlFiles extends SimpleFileVisitor<Path> {
    private static final Set<String> NOT_WRITTEN_BY_PEOPLE =
            Set.of("target", "dbt_packages", "dbt_modules", "logs", "node_modules", "venv");
    private static final int DEEPEST = 50;

    private final Path root;
    private final TreeMap<String, Path> files = new TreeMap<>();
    private final TreeSet<String> projects = new TreeSet<>();
    private final TreeSet<String> closed = new TreeSet<>();

    YamlFiles(Path root) {
        this.root = root;
    }

    void below(Path folder) throws IOException {
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
        boolean skip = !folder.equals(root) && (name.startsWith(".") || NOT_WRITTEN_BY_PEOPLE.contains(name));
        return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        var name = String.valueOf(file.getFileName());
        if (name.equals(Project.FILE)) {
            projects.add(relative(file.resolveSibling("")));
        } else if (isYaml(name)) {
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

package dev.driftgate.contract.dbt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder in which the files of a contract stand, whatever of it the settings name. */
record PatchFolder(Path path) {
    static PatchFolder of(Path dbt) {
        return new PatchFolder(Files.isDirectory(dbt) ? dbt : project(dbt));
    }

    /** Empty for what is not there, is not below the folder, or is not UTF-8. */
    Optional<String> read(String file) {
        var found = path.resolve(file).normalize();
        try {
            return found.startsWith(path.normalize()) && Files.isRegularFile(found)
                    ? Optional.of(Files.readString(found, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** dbt writes its manifest one or two folders below the project; a sources file is one by itself. */
    private static Path project(Path file) {
        var beside = file.toAbsolutePath().resolveSibling("");
        if (YamlFiles.isYaml(String.valueOf(file.getFileName()))) {
            return beside;
        }
        var folder = beside.normalize();
        for (int up = 0; up < 3 && folder != null; up++) {
            if (Files.isRegularFile(folder.resolve(Project.FILE))) {
                return folder;
            }
            folder = folder.getParent();
        }
        return beside;
    }
}

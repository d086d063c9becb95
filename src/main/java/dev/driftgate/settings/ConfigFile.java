package dev.driftgate.settings;

import dev.driftgate.failure.Misconfigured;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The settings file, read as nodes: values keep the letters a person wrote, and each knows its line. */
record ConfigFile(Path path, Environment environment) {
    /** The keys of the file; none where it has no content. */
    Section read(Keys keys) {
        var root = compose(text());
        return root == null ? Section.EMPTY : new Spot(this, "", root).section(keys);
    }

    /** Where paths in the file start. */
    Path folder() {
        var parent = path.toAbsolutePath().getParent();
        return parent == null ? path.toAbsolutePath() : parent;
    }

    private String text() {
        try {
            return Files.readString(path);
        } catch (NoSuchFileException e) {
            throw refused("does not exist; look at --config or DRIFTGATE_CONFIG");
        } catch (CharacterCodingException e) {
            throw refused("is not UTF-8 text");
        } catch (IOException e) {
            throw refused(Files.isDirectory(path) ? "is a folder" : "cannot be read; look at its permissions");
        }
    }

    private @Nullable Node compose(String text) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            // Only the problem: the whole message quotes lines of the file, and those may hold a password.
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw refused("is not YAML: line %d: %s".formatted(line, e.getProblem()));
        } catch (YAMLException e) {
            throw refused("is not YAML: it holds characters that do not belong into text");
        }
    }

    private Misconfigured refused(String reason) {
        return new Misconfigured("the settings file %s %s".formatted(path, reason));
    }
}

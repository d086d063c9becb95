package dev.driftgate.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** A small dbt project on disk whose sources file visitors can bring up to date. */
final class SampleProject {
    private static final String SOURCES = "models/staging/sources.yml";
    private static final List<String> FILES = List.of("dbt_project.yml", SOURCES, "models/staging/stg_orders.sql");

    /** Each line of the file as it stands at first, and what it should say. */
    private static final List<Edit> OUTSTANDING = List.of(
            new Edit("          - name: full_name\n", "          - name: display_name\n"),
            new Edit("            data_type: varchar(40)\n", "            data_type: text\n"),
            new Edit(
                    "          - name: shipping_address_id\n",
                    "          - name: delivery_notes\n          - name: shipping_address_id\n"));

    private static final Edit RENAME =
            new Edit("          - name: tracking_code\n", "          - name: tracking_number\n");

    private final Path folder;

    private SampleProject(Path folder) {
        this.folder = folder;
    }

    /** Copies the project into {@code folder}. */
    static SampleProject in(Path folder) {
        var project = new SampleProject(folder);
        FILES.forEach(project::copy);
        return project;
    }

    Path folder() {
        return folder;
    }

    /** Writes down what the replica really has. */
    void document(boolean renamed) {
        var text = original();
        for (var edit : OUTSTANDING) {
            text = edit.apply(text);
        }
        write(renamed ? RENAME.apply(text) : text);
    }

    void reset() {
        write(original());
    }

    private void copy(String file) {
        try (InputStream resource = resource(file)) {
            var target = folder.resolve(file);
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(resource, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String original() {
        try (InputStream resource = resource(SOURCES)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody may be reading the file just now, so it is exchanged whole. */
    private void write(String text) {
        try {
            var fresh = Files.writeString(folder.resolve("sources.new"), text);
            Files.move(fresh, folder.resolve(SOURCES), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String file) {
        var stream = SampleProject.class.getResourceAsStream("analytics/" + file);
        if (stream == null) {
            throw new IllegalStateException("the program lacks its part analytics/" + file);
        }
        return stream;
    }

    private record Edit(String before, String after) {
        String apply(String text) {
            int first = text.indexOf(before);
            if (first < 0 || first != text.lastIndexOf(before)) {
                throw new IllegalStateException("the sample sources do not hold exactly once: " + before.strip());
            }
            return text.replace(before, after);
        }
    }
}

package dev.driftgate.contract.dbt;

import dev.driftgate.diff.Change;
import dev.driftgate.settings.DbtLocation;
import java.nio.file.Path;
import java.util.List;

/**
 * The YAML that would document what a contract lacks.
 *
 * @param folder where the paths of the files begin
 * @param files sorted by path, each with something to insert
 * @param left what adding alone cannot document: a rename, another type, something that is gone
 * @param problems why something that is missing could not be placed, one sentence each
 */
public record SourcePatch(Path folder, List<FilePatch> files, List<Change> left, List<String> problems) {
    public SourcePatch {
        files = List.copyOf(files);
        left = List.copyOf(left);
        problems = List.copyOf(problems);
    }

    /** For the contract that was read from {@code dbt}; reads the files that lack something. */
    public static SourcePatch of(DbtContract contract, Path dbt, List<Change> changes) {
        var draft = new PatchDraft(contract, PatchFolder.of(dbt));
        changes.forEach(draft::add);
        return draft.patch();
    }

    /** For a contract that came from the web alone. */
    public static SourcePatch nowhere(DbtLocation dbt, List<Change> changes) {
        var problem = "the files that %s was made of are not at hand".formatted(dbt.shown());
        return new SourcePatch(Path.of(""), List.of(), changes, List.of(problem));
    }

    /** What {@code git apply} takes; empty where there is nothing to insert. */
    public String diff() {
        return String.join("", files.stream().map(FilePatch::diff).toList());
    }
}

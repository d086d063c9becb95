package dev.driftgate.render;

import dev.driftgate.catalog.Kind;
import dev.driftgate.diff.Finding;
import dev.driftgate.render.Outline.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings by the table they are about, in their sorted order. Nothing is folded: a task names every column. */
final class FindingGroups {
    private FindingGroups() {}

    static Map<Subject, List<Finding>> of(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(FindingGroups::subject, LinkedHashMap::new, Collectors.toList()));
    }

    /** {@code orders, customers} */
    static List<String> names(List<Finding> findings) {
        return of(findings).keySet().stream().map(Subject::shown).toList();
    }

    private static Subject subject(Finding finding) {
        var id = finding.change().id();
        return new Subject(Kind.TABLE, id.schema(), id.relationOrSelf());
    }
}

package dev.driftgate.check;

import dev.driftgate.check.DriftCase.Remark;
import dev.driftgate.check.DriftCase.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads the oracle's table: files of cases, each a heading {@code -- case: …}, remarks, SQL for all sides, and the sections
 * {@code -- base} (if any), {@code -- head}, {@code -- twin} and {@code -- expect}. What is malformed is refused with file
 * and line.
 */
@NullMarked
final class OracleCases {
    private static final String CASE = "-- case:";

    private final String file;
    private final List<DriftCase> cases = new ArrayList<>();
    private final Map<Section, StringBuilder> scripts = new EnumMap<>(Section.class);
    private final Set<Section> sections = EnumSet.noneOf(Section.class);
    private final List<String> expected = new ArrayList<>();
    private @Nullable String name;
    private int begun;
    private int line;
    private Section section = Section.SHARED;
    private final Map<Remark, String> remarks = new EnumMap<>(Remark.class);
    private boolean sql;

    private OracleCases(String file) {
        this.file = file;
    }

    /** All cases below a folder, file by file. */
    static List<DriftCase> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .flatMap(file -> parse(file.getFileName().toString(), text(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<DriftCase> parse(String file, String text) {
        var cases = new OracleCases(file);
        text.lines().forEach(cases::line);
        cases.end();
        if (cases.cases.isEmpty()) {
            throw cases.malformed(1, "no case in this file");
        }
        return List.copyOf(cases.cases);
    }

    private void line(String text) {
        line++;
        var stripped = text.strip();
        if (stripped.startsWith(CASE)) {
            end();
            begin(stripped.substring(CASE.length()).strip());
        } else if (name == null) {
            check(stripped.isEmpty() || stripped.startsWith("--"), "SQL before the first case");
        } else if (section(stripped).isPresent()) {
            enter(section(stripped).get());
        } else if (section == Section.EXPECT) {
            expect(stripped);
        } else if (!remark(stripped)) {
            sql |= !stripped.isEmpty() && !stripped.startsWith("--");
            script().append(text);
        }
        scripts.values().forEach(script -> script.append('\n'));
    }

    private void begin(String called) {
        check(!called.isEmpty(), "a case without a name");
        check(cases.stream().map(DriftCase::name).noneMatch(Predicate.isEqual(called)), "a second case of this name");
        name = called;
        begun = line;
        section = Section.SHARED;
        remarks.clear();
        sql = false;
        scripts.clear();
        sections.clear();
        expected.clear();
    }

    private void end() {
        if (name == null) {
            return;
        }
        for (var needed : List.of(Section.HEAD, Section.TWIN, Section.EXPECT)) {
            if (!sections.contains(needed)) {
                throw malformed(begun, "the case has no section -- " + word(needed));
            }
        }
        var texts = new EnumMap<Section, String>(Section.class);
        scripts.forEach((section, script) -> texts.put(section, script.toString()));
        cases.add(new DriftCase(name, file, begun, remarks, texts, expected));
    }

    private void enter(Section entered) {
        check(sections.add(entered), "a second section -- " + word(entered));
        check(section != Section.EXPECT, "a section after -- expect");
        section = entered;
    }

    private void expect(String change) {
        check(!change.startsWith("--"), "what is expected is one change per line, this is none");
        if (!change.isEmpty()) {
            expected.add(change);
        }
    }

    /** Remarks stand between the heading and the first SQL; further down, the same words are a comment. */
    private boolean remark(String text) {
        if (sql || section != Section.SHARED || !text.startsWith("--")) {
            return false;
        }
        var remark = Arrays.stream(Remark.values())
                .filter(each -> each.isAlone() ? text.equals(each.words) : text.startsWith(each.words))
                .findFirst();
        remark.ifPresent(found -> {
            var rest = text.substring(found.words.length()).strip();
            check(found.isAlone() || !rest.isEmpty(), found.words + " without a reason");
            check(found != Remark.SINCE || rest.matches("1[3-9]"), "not a major version");
            remarks.put(found, rest);
        });
        return remark.isPresent();
    }

    private StringBuilder script() {
        return scripts.computeIfAbsent(section, fresh -> new StringBuilder("\n".repeat(line - 1)));
    }

    private static Optional<Section> section(String text) {
        return EnumSet.complementOf(EnumSet.of(Section.SHARED)).stream()
                .filter(each -> text.equals("-- " + word(each)))
                .findFirst();
    }

    private static String word(Section section) {
        return section.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw malformed(line, otherwise);
        }
    }

    private IllegalArgumentException malformed(int at, String why) {
        return new IllegalArgumentException(file + ":" + at + ": " + why);
    }
}

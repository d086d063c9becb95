package dev.driftgate.render;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Names, values and reasons that want to be more than text stay text, wherever they are shown. */
@NullMarked
class HostileTest {
    private static final Gen<String> NASTY = lists().of(integers()
                    .between(0, Hostile.TRAPS.size() - 1)
                    .map(Hostile.TRAPS::get)
                    .mix(strings().allPossible().ofLengthBetween(0, 20), 30))
            .ofSizeBetween(1, 6)
            .map(parts -> String.join("", parts));

    private static final Gen<List<String>> WORDS = lists().of(NASTY).ofSize(8);

    @Test
    void in_slack() {
        qt().withExamples(150).forAll(WORDS, integers().between(1, 40)).checkAssert(Hostile::inSlack);
    }

    @Test
    void in_private_answers() {
        qt().withExamples(150).forAll(NASTY).checkAssert(Hostile::inPrivate);
    }

    @Test
    void in_an_asana_task() {
        qt().withExamples(150).forAll(WORDS).checkAssert(words -> Hostile.inAsana(words, 5));
    }

    @Test
    void in_a_linear_issue() {
        qt().withExamples(150).forAll(WORDS).checkAssert(words -> Hostile.inLinear(words, 6));
    }

    @Test
    void on_a_terminal_and_in_files() {
        qt().withExamples(150)
                .forAll(WORDS, integers().between(20, 120))
                .checkAssert((words, width) -> Hostile.onTerminal(words, 6, width));
    }

    @Test
    void json_gives_back_the_exact_name() {
        qt().withExamples(150).forAll(NASTY).checkAssert(Hostile::inJson);
    }
}

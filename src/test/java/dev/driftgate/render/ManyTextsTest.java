package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * Generated names, comments, defaults and texts, each through every renderer. {@code -Dhostile.texts=100000} says how many;
 * the output has the seed, with which {@code -Dhostile.seed} repeats a run.
 */
@NullMarked
class ManyTextsTest {
    private static final int TEXTS = Integer.getInteger("hostile.texts", 20_000);
    private static final int CHANGES = 5;
    /** So many has a drift of {@link #CHANGES}, each in one place. */
    private static final int WORDS = 10 * CHANGES;

    private static final Pattern PATTERN = Pattern.compile("<pattern>(.*)</pattern>");

    private final long seed = Long.getLong("hostile.seed", System.nanoTime());
    private final PatternLayoutEncoder log = log();

    @Test
    void hostile_texts_are_texts_wherever_they_are_shown() {
        System.out.println("hostile.seed=" + seed);
        IntStream.range(0, TEXTS / WORDS).parallel().forEach(this::drift);
    }

    private void drift(int number) {
        var random = new SplittableRandom(seed + number);
        var words = Stream.generate(() -> word(random)).limit(WORDS).toList();
        var states = Hostile.states(words);
        Hostile.onCard(words, CHANGES, states.get(number % states.size()));
        Hostile.inAsana(words, CHANGES);
        Hostile.inLinear(words, CHANGES);
        Hostile.onTerminal(words, CHANGES, 20 + random.nextInt(100));
        for (int i = 0; i < WORDS; i++) {
            var reply = Hostile.REPLIES.get((number + i) % Hostile.REPLIES.size());
            Hostile.harmless(SlackMessage.line(reply.apply(words.get(i))));
            inLog(words.get(i));
        }
    }

    /** One line, whatever it says, with nothing in it that a terminal would obey. */
    private void inLog(String word) {
        var event = new LoggingEvent();
        event.setLoggerContext((LoggerContext) log.getContext());
        event.setLoggerName("Decisions");
        event.setLevel(Level.WARN);
        event.setMessage("{} was not read");
        event.setArgumentArray(new Object[] {word});
        String line = new String(log.encode(event), StandardCharsets.UTF_8);
        assertThat(line).endsWith(" was not read\n");
        assertThat(Hostile.hides(line.substring(0, line.length() - 1))).isFalse();
    }

    /** As the program logs. */
    private static PatternLayoutEncoder log() {
        var file = Path.of("src", "main", "resources", "dev", "driftgate", "log", "text.xml");
        try {
            var pattern = PATTERN.matcher(Files.readString(file));
            assertThat(pattern.find()).isTrue();
            var encoder = new PatternLayoutEncoder();
            encoder.setContext(new LoggerContext());
            encoder.setPattern(pattern.group(1));
            encoder.start();
            return encoder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(SplittableRandom random) {
        var word = new StringBuilder();
        for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
            if (random.nextInt(10) < 7) {
                word.append(Hostile.TRAPS.get(random.nextInt(Hostile.TRAPS.size())));
            } else {
                random.ints(random.nextInt(12), 0, 0x2_0000).forEach(word::appendCodePoint);
            }
        }
        return word.toString();
    }
}

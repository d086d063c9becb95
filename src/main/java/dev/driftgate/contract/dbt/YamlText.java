package dev.driftgate.contract.dbt;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A YAML file up to its nodes.
 *
 * @param root null for an empty file and for one that could not be read
 * @param flaw why it could not be read
 * @param mayHoldSources whether a file that could not be read looks as if it did; a template of some tool does not
 */
record YamlText(@Nullable Node root, Optional<Flaw> flaw, boolean mayHoldSources) {
    private static final int LARGEST = 16 * 1024 * 1024;
    /** Real source files hold hundreds; the library's own limit is 50. */
    private static final int MOST_ALIASES = 10_000;

    private static final Pattern SOURCES = Pattern.compile("(?m)^\\s*[\"']?sources[\"']?\\s*:");

    /** @param line from 1; 0 where the whole file is meant */
    record Flaw(int line, String reason) {}

    static YamlText read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return unread(0, "it is larger than 16 MB");
            }
            return of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return unread(0, "it is not UTF-8");
        } catch (IOException e) {
            return unread(0, "it cannot be opened");
        }
    }

    static YamlText of(String content) {
        return of(withoutByteOrderMark(content), FrugalParser::new);
    }

    /** With each node's very place in the text, for who wants to write there. */
    static YamlText placed(String text) {
        return of(text, parser -> parser);
    }

    static String withoutByteOrderMark(String content) {
        return content.startsWith("\uFEFF") ? content.substring(1) : content;
    }

    private static YamlText of(String text, UnaryOperator<Parser> parsing) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setCodePointLimit(LARGEST);
        try {
            var parser = parsing.apply(new ParserImpl(new StreamReader(text), options));
            var root = new Composer(parser, new Resolver(), options).getSingleNode();
            return new YamlText(root, Optional.empty(), true);
        } catch (YAMLException e) {
            return new YamlText(
                    null, Optional.of(flaw(e, text)), SOURCES.matcher(text).find());
        }
    }

    Optional<YamlMap> map() {
        return Optional.ofNullable(root).flatMap(YamlMap::of);
    }

    private static YamlText unread(int line, String reason) {
        return new YamlText(null, Optional.of(new Flaw(line, reason)), true);
    }

    private static Flaw flaw(YAMLException e, String text) {
        if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return new Flaw(marked.getProblemMark().getLine() + 1, String.valueOf(marked.getProblem()));
        }
        if (e instanceof ReaderException reader) {
            var before = text.codePoints().limit(reader.getPosition());
            return new Flaw(1 + (int) before.filter(c -> c == '\n').count(), "it holds a control character");
        }
        return new Flaw(0, String.valueOf(e.getMessage()).lines().findFirst().orElse("it is not YAML"));
    }
}

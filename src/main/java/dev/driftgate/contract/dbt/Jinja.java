package dev.driftgate.contract.dbt;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.Context.Library;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.interpret.TemplateError;
import com.hubspot.jinjava.interpret.TemplateError.ErrorReason;
import com.hubspot.jinjava.lib.filter.Filter;
import com.hubspot.jinjava.lib.fn.ELFunctionDefinition;
import dev.driftgate.settings.DbtTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Renders the values of source YAML with what dbt offers there: vars, the environment, the target; no macros. */
final class Jinja {
    private static final int LONGEST = 10_000;
    private static final int MOST_ROUNDS = 1_000;
    private static final Pattern MARKS = Pattern.compile("\\{\\{|\\{%|\\{#");
    private static final Pattern NAMED_DEFAULT =
            Pattern.compile("\\b((?:env_)?var\\s*\\([^()]*?),\\s*default\\s*=\\s*(?!=)");
    /** Python's methods of a string under the names that Java gives them. */
    private static final Map<String, String> METHODS = Map.of(
            ".lower()", ".toLowerCase()",
            ".upper()", ".toUpperCase()",
            ".rstrip()", ".stripTrailing()",
            ".lstrip()", ".stripLeading()",
            ".startswith(", ".startsWith(",
            ".endswith(", ".endsWith(");

    private static final String UNKNOWN = "UnknownTokenException: Unknown token found: ";
    private static final Jinjava ENGINE = engine();

    private final Map<String, Object> vars;
    private final Map<String, Object> globals;
    private final Map<String, String> env;

    /** @param vars the project's, those of the context among them */
    Jinja(String project, Map<String, Object> vars, DbtContext context) {
        this.vars = vars;
        this.env = context.env();
        this.globals = Map.of("project_name", project, "target", target(context.target()));
    }

    private static Map<String, Object> target(DbtTarget target) {
        var values = new HashMap<String, Object>(Map.of("name", target.name(), "type", "postgres"));
        target.schema().ifPresent(value -> values.put("schema", value));
        target.database().ifPresent(value -> values.put("database", value));
        target.database().ifPresent(value -> values.put("dbname", value));
        return values;
    }

    /** @param problem why there is no text, as a sentence's second half */
    record Rendered(String text, Optional<String> problem) {}

    Rendered render(String written) {
        if (!MARKS.matcher(written).find()) {
            return new Rendered(written, Optional.empty());
        }
        var scope = new JinjaScope(vars, env);
        var bindings = new HashMap<>(globals);
        scope.bindTo(bindings);
        var result = ENGINE.renderForResult(translated(written), bindings);
        if (scope.missing().isEmpty() && result.getErrors().isEmpty()) {
            return new Rendered(result.getOutput().strip(), Optional.empty());
        }
        var reason = scope.missing().stream().findFirst().orElseGet(() -> reason(result.getErrors()));
        return new Rendered("", Optional.of("%s is unresolved: %s".formatted(written.strip(), reason)));
    }

    private static String translated(String written) {
        var text = NAMED_DEFAULT.matcher(written).replaceAll("$1, ");
        for (var method : METHODS.entrySet()) {
            text = text.replace(method.getKey(), method.getValue());
        }
        return text;
    }

    /** What is disabled leaves names behind that have no value, which are told first. */
    private static String reason(List<TemplateError> errors) {
        return errors.stream()
                .filter(error -> error.getReason() == ErrorReason.DISABLED)
                .findFirst()
                .map(error -> "{%% %s %%} is not understood here".formatted(error.getFieldName()))
                .orElseGet(() -> firstLine(errors.get(0).getMessage()));
    }

    private static String firstLine(String message) {
        var line = message.lines().findFirst().orElse("not valid Jinja");
        return line.startsWith(UNKNOWN) ? "%s has no value".formatted(line.substring(UNKNOWN.length())) : line;
    }

    private static Jinjava engine() {
        var config = JinjavaConfig.newBuilder()
                .withFailOnUnknownTokens(true)
                .withNestedInterpretationEnabled(false)
                .withMaxOutputSize(LONGEST)
                .withRangeLimit(MOST_ROUNDS)
                .withDisabled(Map.of(Library.TAG, Set.of("include", "import", "from", "extends", "macro", "for")))
                .build();
        var engine = new Jinjava(config);
        engine.getGlobalContext().registerFunction(function("var", "var"));
        engine.getGlobalContext().registerFunction(function("env_var", "envVar"));
        Stream.of("as_bool", "as_number", "as_native", "as_text")
                .map(AsWritten::new)
                .forEach(engine.getGlobalContext()::registerFilter);
        return engine;
    }

    private static ELFunctionDefinition function(String name, String method) {
        return new ELFunctionDefinition("", name, DbtFunctions.class, method, String.class, Object[].class);
    }

    /** dbt's filters for the type of a value, of which nothing is left where all becomes text. */
    private record AsWritten(String name) implements Filter {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public @Nullable Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... arguments) {
            return value;
        }
    }
}

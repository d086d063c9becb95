package dev.driftgate.settings;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How closely a replica is held to its contract.
 *
 * @param strict whether nullability counts too, and tables that stand beside the listed ones
 * @param maxLag how far the replica may be behind its primary; older than that, nothing is filed
 * @param ignore what is expected and not to be reported
 */
public record WatchSettings(boolean strict, Duration maxLag, List<IgnoreRule> ignore) {
    /** What holds where nobody says anything. */
    public static final WatchSettings DEFAULT = new WatchSettings(false, Duration.ofMinutes(15), List.of());

    static final List<String> KEYS = List.of("strict", "max_lag", "ignore");

    public WatchSettings {
        ignore = List.copyOf(ignore);
    }

    /** The same, strict. */
    public WatchSettings strictly() {
        return new WatchSettings(true, maxLag, ignore);
    }

    /** The same with more rules, which come after its own. */
    public WatchSettings ignoring(List<IgnoreRule> more) {
        return new WatchSettings(
                strict, maxLag, Stream.concat(ignore.stream(), more.stream()).toList());
    }

    static WatchSettings read(Section section) {
        return new WatchSettings(
                section.value("strict").map(Value::yesOrNo).orElse(DEFAULT.strict),
                section.value("max_lag").map(Value::duration).orElse(DEFAULT.maxLag),
                IgnoreRule.list(section));
    }
}

package dev.driftgate.faults;

import dev.driftgate.testing.TcpProxy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;

/** What befalls instances, one thing after the other, as a seed has it. The first instance lives through all of it. */
@NullMarked
final class Mishaps {
    private static final Duration LONG_FREEZE = Scale.time("freeze", Duration.ofSeconds(9));
    /** When Postgres has ended the session of whoever stopped while writing to a card or filing. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(30);

    private final List<Instance> instances;
    private final Random random;
    private final Map<String, Integer> happened = new TreeMap<>();

    Mishaps(List<Instance> instances, long seed) {
        this.instances = instances;
        this.random = new Random(seed);
    }

    /** How often what happened. */
    Map<String, Integer> happened() {
        return happened;
    }

    /** One, from its beginning to its end; then all is well again for a moment. */
    void one() throws Exception {
        boolean killed = random.nextInt(4) == 0;
        var instance = instances.get(killed ? 1 : random.nextInt(instances.size()));
        if (killed) {
            note("killed");
            instance.killAndRestart(upTo(3_000));
        } else if (random.nextInt(5) == 0) {
            freeze(instance);
        } else {
            breakLink(instance);
        }
        Thread.sleep(upTo(2_000).toMillis());
    }

    /** One in three may last until its database has given up on it. */
    private void freeze(Instance instance) throws Exception {
        var time = upTo(random.nextInt(3) == 0 ? (int) LONG_FREEZE.toMillis() : 9_000);
        note(time.compareTo(GIVEN_UP) > 0 ? "frozen until it was given up on" : "frozen");
        instance.freeze(time);
    }

    private void breakLink(Instance instance) throws InterruptedException {
        String setting = Instance.LINKS.get(random.nextInt(Instance.LINKS.size()));
        var link = instance.link(setting);
        String kind =
                List.of("cut", "delayed", "losing answers", "dead", "refusing").get(random.nextInt(5));
        note(setting.replaceFirst("_(API_)?URL", "").toLowerCase(Locale.ROOT) + " " + kind);
        apply(kind, link);
        Thread.sleep(upTo(6_000).toMillis());
        link.mend();
    }

    private void apply(String kind, TcpProxy link) {
        switch (kind) {
            case "cut" -> link.cut();
            case "delayed" -> link.delay(upTo(700));
            case "losing answers" -> link.loseAnswers();
            case "dead" -> link.blackhole();
            default -> link.refuse();
        }
    }

    private void note(String what) {
        happened.merge(what, 1, Integer::sum);
    }

    private Duration upTo(int millis) {
        return Duration.ofMillis(1 + random.nextInt(millis));
    }
}

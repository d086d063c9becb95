package dev.driftgate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * From command to ticket, with a program that is killed once each time, anywhere, until it has died as often as wanted; the
 * same with one that is told to stop.
 */
@NullMarked
class CrashPointsIT {
    private static final long SEED = Scale.seed();

    @Test
    void killed_anywhere_between_a_command_and_its_ticket_it_files_one_issue_for_each_approval() throws Exception {
        end("Linear, killed", false, Scale.count("crashes", 2), ReviewRounds::new);
    }

    @Test
    void killed_anywhere_between_a_command_and_its_task_it_tells_each_finding_once() throws Exception {
        end("Asana, killed", false, Scale.count("asana-crashes", 2), TaskRounds::new);
    }

    @Test
    void told_to_stop_anywhere_it_ends_by_itself_and_nothing_is_lost_or_filed_twice() throws Exception {
        end("Linear, told to stop", true, Scale.count("stops", 2), ReviewRounds::new);
        end("Asana, told to stop", true, Scale.count("stops", 2), TaskRounds::new);
    }

    /** Several programs that have nothing in common die side by side; each spends most of its time waiting. */
    private static void end(String what, boolean told, int wanted, DeadlyRounds.Maker maker) throws Exception {
        int workers = Math.min(wanted, Scale.count("workers", 4));
        System.out.println("crash points, " + what + ": seed " + SEED + ", " + workers + " side by side");
        long began = System.nanoTime();
        var rounds = new ArrayList<Callable<DeadlyRounds.Result>>();
        for (int worker = 0; worker < workers; worker++) {
            int share = wanted / workers + (worker < wanted % workers ? 1 : 0);
            long seed = SEED + worker;
            rounds.add(() -> DeadlyRounds.run(maker, told, share, seed));
        }
        report(what, SideBySide.all(rounds), (System.nanoTime() - began) / 1_000_000_000);
    }

    private static void report(String what, List<DeadlyRounds.Result> results, long seconds) {
        Map<String, Integer> deaths = new TreeMap<>();
        int rounds = 0;
        for (var result : results) {
            rounds += result.rounds();
            result.deaths().forEach((place, count) -> deaths.merge(place, count, Integer::sum));
        }
        int died = deaths.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("crash points, " + what + ": " + died + " ends in " + rounds + " rounds, " + seconds
                + " s, no violation; ended at " + deaths + stops(results));
        assertThat(died).isPositive();
    }

    /** Of those that were told to; they end as a service does. */
    private static String stops(List<DeadlyRounds.Result> results) {
        Map<Integer, Integer> exits = new TreeMap<>();
        var longest = Duration.ZERO;
        for (var result : results) {
            result.exits().forEach((code, count) -> exits.merge(code, count, Integer::sum));
            longest = longest.compareTo(result.longestStop()) > 0 ? longest : result.longestStop();
        }
        assertThat(exits.keySet()).isSubsetOf(0, 143);
        return exits.isEmpty() ? "" : ", exit codes " + exits + ", stopped after " + longest.toMillis() + " ms at most";
    }
}

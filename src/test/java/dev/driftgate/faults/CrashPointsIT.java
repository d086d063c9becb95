package dev.driftgate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** From command to ticket, with a program that is killed once each time, anywhere, until it has died as often as wanted. */
@NullMarked
class CrashPointsIT {
    private static final long SEED = Scale.seed();

    @Test
    void killed_anywhere_between_a_command_and_its_ticket_it_files_one_issue_for_each_approval() throws Exception {
        die("Linear", Scale.count("crashes", 2), ReviewRounds::new);
    }

    @Test
    void killed_anywhere_between_a_command_and_its_task_it_tells_each_finding_once() throws Exception {
        die("Asana", Scale.count("asana-crashes", 2), TaskRounds::new);
    }

    /** Several programs that have nothing in common die side by side; each spends most of its time waiting. */
    private static void die(String tracker, int wanted, DeadlyRounds.Maker maker) throws Exception {
        int workers = Math.min(wanted, Scale.count("workers", 4));
        System.out.println("crash points, " + tracker + ": seed " + SEED + ", " + workers + " side by side");
        long began = System.nanoTime();
        var rounds = new ArrayList<Callable<DeadlyRounds.Result>>();
        for (int worker = 0; worker < workers; worker++) {
            int share = wanted / workers + (worker < wanted % workers ? 1 : 0);
            long seed = SEED + worker;
            rounds.add(() -> DeadlyRounds.run(maker, share, seed));
        }
        report(tracker, SideBySide.all(rounds), (System.nanoTime() - began) / 1_000_000_000);
    }

    private static void report(String tracker, List<DeadlyRounds.Result> results, long seconds) {
        Map<String, Integer> deaths = new TreeMap<>();
        int rounds = 0;
        for (var result : results) {
            rounds += result.rounds();
            result.deaths().forEach((place, count) -> deaths.merge(place, count, Integer::sum));
        }
        int died = deaths.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("crash points, " + tracker + ": " + died + " deaths in " + rounds + " rounds, " + seconds
                + " s, no violation; died at " + deaths);
        assertThat(died).isPositive();
    }
}

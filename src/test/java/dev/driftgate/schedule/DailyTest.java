package dev.driftgate.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every day has one run, whatever a zone does to its clocks. */
@NullMarked
class DailyTest {
    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2040-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Zurich        | 07:00 | 2026-03-28 | 28T07:00+01:00 29T07:00+02:00 30T07:00+02:00
            America/New_York     | 02:30 | 2026-03-07 | 07T02:30-05:00 08T03:30-04:00 09T02:30-04:00
            America/New_York     | 01:30 | 2026-10-31 | 31T01:30-04:00 01T01:30-04:00 02T01:30-05:00
            Europe/Berlin        | 02:30 | 2026-03-28 | 28T02:30+01:00 29T03:30+02:00 30T02:30+02:00
            Europe/Berlin        | 02:30 | 2026-10-24 | 24T02:30+02:00 25T02:30+02:00 26T02:30+01:00
            Australia/Lord_Howe  | 02:15 | 2019-10-05 | 05T02:15+10:30 06T02:45+11:00 07T02:15+11:00
            Australia/Lord_Howe  | 01:45 | 2019-04-06 | 06T01:45+11:00 07T01:45+11:00 08T01:45+10:30
            Antarctica/Troll     | 02:00 | 2019-03-30 | 30T02:00Z 31T04:00+02:00 01T02:00+02:00
            Antarctica/Troll     | 02:00 | 2019-10-26 | 26T02:00+02:00 27T02:00+02:00 28T02:00Z
            Africa/Cairo         | 00:15 | 2014-05-15 | 15T00:15+02:00 16T01:15+03:00 17T00:15+03:00
            Africa/Cairo         | 23:30 | 2014-09-24 | 24T23:30+03:00 25T23:30+03:00 26T23:30+02:00
            Asia/Beirut          | 00:00 | 2019-03-30 | 30T00:00+02:00 31T01:00+03:00 01T00:00+03:00
            America/Asuncion     | 00:00 | 2019-10-05 | 05T00:00-04:00 06T01:00-03:00 07T00:00-03:00
            America/Asuncion     | 00:00 | 2019-03-23 | 23T00:00-03:00 24T00:00-04:00 25T00:00-04:00
            America/Havana       | 00:30 | 2019-11-02 | 02T00:30-04:00 03T00:30-04:00 04T00:30-05:00
            Asia/Gaza            | 01:30 | 2018-03-23 | 23T01:30+02:00 24T02:30+03:00 25T01:30+03:00
            Asia/Gaza            | 23:15 | 2019-10-24 | 24T23:15+03:00 25T23:15+03:00 26T23:15+02:00
            America/Nuuk         | 22:30 | 2019-03-29 | 29T22:30-03:00 30T23:30-02:00 31T22:30-02:00
            Africa/Casablanca    | 02:30 | 2019-05-04 | 04T02:30+01:00 05T02:30+01:00 06T02:30Z
            Africa/Casablanca    | 02:30 | 2019-06-08 | 08T02:30Z 09T03:30+01:00 10T02:30+01:00
            Pacific/Apia         | 07:00 | 2011-12-28 | 28T07:00-10:00 29T07:00-10:00 31T07:00+14:00 01T07:00+14:00
            Pacific/Apia         | 00:00 | 2011-12-29 | 29T00:00-10:00 31T00:00+14:00 01T00:00+14:00
            Pacific/Kwajalein    | 12:00 | 1993-08-19 | 19T12:00-12:00 20T12:00-12:00 22T12:00+12:00
            America/Toronto      | 23:45 | 1919-03-29 | 29T23:45-05:00 31T00:45-04:00 31T23:45-04:00
            America/St_Johns     | 00:00 | 2006-10-28 | 28T00:00-02:30 29T00:00-02:30 30T00:00-03:30
            """)
    void each_day_has_its_run_where_clocks_are_moved(ZoneId zone, LocalTime time, LocalDate from, String runs) {
        var wanted = runs.split(" ", -1);
        var shown = Stream.iterate(before(zone, from), at -> next(zone, time, at.plusSeconds(3)))
                .skip(1)
                .limit(wanted.length)
                .map(at -> at.atZone(zone).toOffsetDateTime().toString().substring("2026-03-".length()));
        assertThat(shown).containsExactly(wanted);
    }

    /** A run may take its time, or be made again and again for an hour. */
    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1S", "PT61M"})
    void no_zone_has_a_day_without_a_run_or_with_two(Duration late) {
        var wrong = new ArrayList<String>();
        for (var zone : zonesWithRulesOfTheirOwn()) {
            for (var moved : transitions(zone)) {
                times(moved).forEach(time -> wrong.addAll(wrongDays(zone, time, moved, late)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_zones_tell_something() {
        var moved = zonesWithRulesOfTheirOwn().stream()
                .flatMap(zone -> transitions(zone).stream())
                .toList();
        assertThat(moved).hasSizeGreaterThan(5_000);
        assertThat(moved).anyMatch(it -> it.getDuration().equals(Duration.ofDays(1)));
        assertThat(moved)
                .anyMatch(it -> it.isOverlap()
                        && !it.getDateTimeBefore()
                                .toLocalDate()
                                .equals(it.getDateTimeAfter().toLocalDate()));
    }

    private static List<String> wrongDays(ZoneId zone, LocalTime time, ZoneOffsetTransition moved, Duration late) {
        var first = moved.getDateTimeBefore().toLocalDate().minusDays(2);
        var last = moved.getDateTimeAfter().toLocalDate().plusDays(2);
        var run = before(zone, first).minus(late);
        var wrong = new ArrayList<String>();
        for (var day : first.datesUntil(last).filter(it -> isThere(it, zone)).toList()) {
            run = next(zone, time, run.plus(late));
            if (!isRunOf(day.atTime(time), run, zone)) {
                wrong.add(day + " " + time + ": " + run.atZone(zone));
            }
        }
        return wrong;
    }

    /** At that time, the first time where there are two; in a gap, at most as long after as the gap is. */
    private static boolean isRunOf(LocalDateTime wanted, Instant run, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(wanted);
        if (!offsets.isEmpty()) {
            return run.equals(wanted.toInstant(offsets.get(0)));
        }
        var gap = zone.getRules().getTransition(wanted);
        var after = Duration.between(gap.getInstant(), run);
        return !after.isNegative() && after.compareTo(gap.getDuration()) < 0;
    }

    /** The edges of what was skipped or came twice, its inside, and times that have nothing to do with it. */
    private static Set<LocalTime> times(ZoneOffsetTransition moved) {
        var times = new HashSet<>(List.of(LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.of(23, 59)));
        for (var edge : List.of(moved.getDateTimeBefore(), moved.getDateTimeAfter())) {
            times.add(edge.toLocalTime());
            times.add(edge.minusMinutes(1).toLocalTime());
            times.add(edge.plusMinutes(1).toLocalTime());
        }
        var half = moved.getDuration().dividedBy(2);
        times.add(moved.getDateTimeBefore().plus(half).toLocalTime());
        return times;
    }

    private static List<ZoneId> zonesWithRulesOfTheirOwn() {
        var rules = new HashSet<>();
        return ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                .filter(zone -> rules.add(zone.getRules()))
                .toList();
    }

    private static List<ZoneOffsetTransition> transitions(ZoneId zone) {
        var found = new ArrayList<ZoneOffsetTransition>();
        var next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(TO)) {
            found.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return found;
    }

    private static boolean isThere(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toLocalDate().equals(day);
    }

    private static Instant before(ZoneId zone, LocalDate day) {
        return day.atStartOfDay(zone).toInstant().minusSeconds(10);
    }

    private static Instant next(ZoneId zone, LocalTime time, Instant done) {
        return Daily.schedule(zone, time).getNextExecutionTime(ExecutionComplete.simulatedSuccess(done));
    }
}

package dev.driftgate.cli;

import dev.driftgate.catalog.postgres.ReadOnlyDatabase;
import dev.driftgate.catalog.postgres.ServerFacts;
import dev.driftgate.channel.slack.SlackAccess;
import dev.driftgate.contract.TaskFiling;
import dev.driftgate.contract.dbt.DbtLoader;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.render.DoctorText;
import dev.driftgate.render.Tried;
import dev.driftgate.settings.ComparisonSettings;
import dev.driftgate.settings.ContractSettings;
import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.settings.LinearRouting;
import dev.driftgate.settings.Secret;
import dev.driftgate.settings.Settings;
import dev.driftgate.slack.SlackSocket;
import dev.driftgate.store.OwnDatabase;
import dev.driftgate.ticket.Account;
import dev.driftgate.ticket.Probe;
import dev.driftgate.ticket.linear.LinearTarget;
import dev.driftgate.ticket.linear.Priority;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** Tries what the settings name, one thing after the other; a thing that fails does not keep the rest from being tried. */
final class Doctor {
    private final Settings settings;
    private final InstantSource clock;
    private final RulesInUse rules;
    private final List<Tried> tried = new ArrayList<>();

    Doctor(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.rules = new RulesInUse(settings, clock);
    }

    List<Tried> examine() {
        if (settings.comparisons().isEmpty()) {
            missing("comparison", "Set STAGING_DATABASE_URL and PROD_DATABASE_URL.");
        }
        settings.comparisons().values().forEach(this::comparison);
        if (settings.contracts().isEmpty()) {
            missing("contract", "Set REPLICA_DATABASE_URL and DBT_PROJECT.");
        }
        settings.contracts().values().forEach(this::contract);
        attempt("own database", () -> {
            try (var opened = Opened.untilExit()) {
                var database = opened.open(() -> OwnDatabase.open(settings.store()));
                var standbys = new FormerStandbys(new ContractParts(settings, database, clock).replicas());
                settings.contracts().values().stream()
                        .flatMap(contract -> standbys.of(contract).stream())
                        .forEach(tried::add);
                settings.contracts().values().stream()
                        .flatMap(contract -> rules.of(contract, database).stream())
                        .forEach(tried::add);
                return database.shown();
            }
        });
        slack();
        linear();
        asana();
        return List.copyOf(tried);
    }

    private void comparison(ComparisonSettings comparison) {
        database(comparison.name() + " staging", comparison.staging(), ServerFacts.TOLERATED_LAG);
        database(comparison.name() + " prod", comparison.prod(), ServerFacts.TOLERATED_LAG);
        rules.of(comparison).ifPresent(tried::add);
    }

    private void contract(ContractSettings contract) {
        database(
                contract.name() + " replica",
                contract.replica(),
                contract.watch().maxLag());
        attempt(contract.name() + " dbt sources", () -> {
            var loaded = new DbtLoader(System.getenv(), clock).load(contract.dbt());
            if (!loaded.unread().isEmpty()) {
                var first = loaded.unread().get(0);
                throw new Misconfigured(first.what() + ": " + first.why());
            }
            return DoctorText.tables(loaded.tables().size(), loaded.origin());
        });
    }

    private void database(String what, DatabaseUrl url, Duration tolerated) {
        attempt(what, () -> {
            var facts = new ReadOnlyDatabase(what, url)
                    .read(connection -> ServerFacts.read(Jdbi.open(connection), what, tolerated));
            var concerns = facts.concerns(url);
            if (!concerns.isEmpty()) {
                throw new Misconfigured("it works, but " + String.join(" Also, ", concerns));
            }
            facts.missing().ifPresent(missing -> {
                throw new Misconfigured("it works, but " + missing.why() + ": " + missing.what() + " cannot be seen ("
                        + url.shown() + ").");
            });
            return "PostgreSQL " + facts.server() + (facts.standby() ? " standby" : "") + ", " + url.shown();
        });
    }

    private void slack() {
        var bot = settings.slack().botToken().map(Secret::reveal);
        if (bot.isEmpty()) {
            missing("Slack bot token", "Set SLACK_BOT_TOKEN (xoxb-…).");
        }
        if (settings.slack().appToken().isEmpty()) {
            missing("Slack app-level token", "Set SLACK_APP_TOKEN (xapp-…).");
        }
        try (var access = new SlackAccess(SlackSocket.client(settings.slack()))) {
            bot.ifPresent(token -> {
                attempt("Slack bot token", () -> access.bot(token));
                settings.slack()
                        .channel()
                        .ifPresentOrElse(
                                channel -> attempt("Slack channel", () -> access.channel(token, channel)),
                                () -> missing("Slack channel", "Set SLACK_CHANNEL for the results of daily runs."));
            });
            settings.slack()
                    .appToken()
                    .map(Secret::reveal)
                    .ifPresent(token -> attempt("Slack app-level token", () -> access.socket(token)));
        }
    }

    private void linear() {
        var tracker = Trackers.linear(settings, clock);
        if (tracker.isEmpty()) {
            missing("Linear key", "Set LINEAR_API_KEY; without it an approved drift cannot be filed.");
            return;
        }
        attempt("Linear key", () -> shown(tracker.get().viewer()));
        settings.comparisons().values().stream()
                .map(ComparisonSettings::linear)
                .distinct()
                .forEach(routing -> target(routing)
                        .ifPresentOrElse(
                                target -> probes("Linear", () -> tracker.get().check(target)),
                                () -> missing("Linear team", "Set LINEAR_TEAM to a team's key, like ENG.")));
    }

    private void asana() {
        var tracker = Trackers.asana(settings, clock);
        if (tracker.isEmpty()) {
            missing("Asana token", "Set ASANA_ACCESS_TOKEN; without it findings are told in Slack only.");
            return;
        }
        attempt("Asana token", () -> shown(tracker.get().me()));
        settings.contracts().values().stream()
                .map(ContractSettings::asana)
                .distinct()
                .forEach(routing -> TaskFiling.target(routing)
                        .ifPresentOrElse(
                                target -> probes("Asana", () -> tracker.get().check(target)),
                                () -> missing("Asana project", "Set ASANA_PROJECT to a project's gid.")));
    }

    private static String shown(Account account) {
        return account.name() + " in " + String.join(", ", account.workspaces());
    }

    private static Optional<LinearTarget> target(LinearRouting routing) {
        var priority = routing.priority().flatMap(Priority::named);
        return routing.team().map(team -> new LinearTarget(team, routing.project(), routing.labels(), priority));
    }

    private void probes(String service, Supplier<List<Probe>> probes) {
        try {
            probes.get()
                    .forEach(probe ->
                            tried.add(new Tried(probe.what(), probe.passed() ? "found" : "", probe.problem())));
        } catch (Misconfigured | OutsideFailure e) {
            tried.add(new Tried(service, "", Optional.ofNullable(e.getMessage())));
        }
    }

    private void attempt(String what, Supplier<String> attempt) {
        try {
            tried.add(new Tried(what, attempt.get(), Optional.empty()));
        } catch (Misconfigured | OutsideFailure e) {
            tried.add(new Tried(what, "", Optional.ofNullable(e.getMessage())));
        }
    }

    private void missing(String what, String fix) {
        tried.add(new Tried(what, "", Optional.of("not set. " + fix)));
    }
}

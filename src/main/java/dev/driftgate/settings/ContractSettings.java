package dev.driftgate.settings;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A named replica and the dbt sources that document it.
 *
 * @param watch how closely the two are compared
 * @param daily when to check every day in {@code zone}; none: only when asked
 */
public record ContractSettings(
        String name,
        DatabaseUrl replica,
        DbtSettings dbt,
        WatchSettings watch,
        Optional<LocalTime> daily,
        ZoneId zone,
        AsanaRouting asana) {
    static final Keys KEYS =
            Keys.of("replica", "daily", "zone", "asana").and(DbtSettings.KEYS).and(WatchSettings.KEYS);

    /** The same, watched otherwise. */
    public ContractSettings withWatch(WatchSettings other) {
        return new ContractSettings(name, replica, dbt, other, daily, zone, asana);
    }

    /** What the file leaves out is taken from the environment; without either, the zone is this machine's. */
    static ContractSettings read(String name, Section section, ConfigFile file) {
        var environment = file.environment();
        return new ContractSettings(
                name,
                section.required("replica").databaseUrl(),
                DbtSettings.read(section, file.folder()),
                WatchSettings.read(section),
                section.value("daily").map(Value::time).or(() -> daily(environment)),
                section.value("zone").map(Value::zone).orElseGet(() -> zone(environment)),
                AsanaRouting.read(section.section("asana", AsanaRouting.KEYS), AsanaRouting.read(environment)));
    }

    static Optional<ContractSettings> read(Environment environment) {
        return environment
                .pair("REPLICA_DATABASE_URL", "DBT_PROJECT", "a contract")
                .map(pair -> new ContractSettings(
                        Settings.DEFAULT,
                        pair.get(0).databaseUrl(),
                        DbtSettings.of(DbtLocation.read(pair.get(1), Path.of(""))),
                        WatchSettings.DEFAULT,
                        daily(environment),
                        zone(environment),
                        AsanaRouting.read(environment)));
    }

    private static Optional<LocalTime> daily(Environment environment) {
        return environment.value("CONTRACT_DAILY_AT").map(Value::time);
    }

    private static ZoneId zone(Environment environment) {
        return environment.value("CONTRACT_ZONE").map(Value::zone).orElseGet(ZoneId::systemDefault);
    }
}

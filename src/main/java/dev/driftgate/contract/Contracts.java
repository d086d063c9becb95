package dev.driftgate.contract;

import dev.driftgate.contract.TaskFiling.Result;
import dev.driftgate.diff.ContractDrift;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.render.Replies;
import dev.driftgate.render.StaleWords;
import dev.driftgate.settings.ContractSettings;
import dev.driftgate.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The contracts of the settings: checked when somebody asks, and every day. For many threads. */
public final class Contracts {
    private final Map<String, ContractSettings> settings;
    private final ContractChecks checks;
    private final Optional<TaskFiling> filing;
    private final ContractChannel channel;

    /**
     * Makes the use case.
     *
     * @param filing empty when no Asana token is set; then findings are told in Slack only
     */
    public Contracts(
            Map<String, ContractSettings> settings,
            ContractChecks checks,
            Optional<TaskFiling> filing,
            ContractChannel channel) {
        this.settings = settings;
        this.checks = checks;
        this.filing = filing;
        this.channel = channel;
    }

    /** In the order of the settings. */
    public List<String> names() {
        return List.copyOf(settings.keySet());
    }

    /** The contract that is meant; without a name, the only one or the one called {@code default}. */
    public Optional<String> named(Optional<String> name) {
        return Settings.meant(settings.keySet(), name);
    }

    /**
     * Checks a contract; nothing is told to anybody.
     *
     * @throws OutsideFailure when the replica or the contract could not be read
     */
    public ContractDrift check(String name) {
        return checks.run(contract(name));
    }

    /**
     * Brings the task up to date and tells the channel where somebody asked.
     *
     * @return a private sentence for that person, when there is something to explain
     * @throws OutsideFailure when Asana or Slack does not do its part
     */
    public Optional<String> tell(ContractDrift read, String asked) {
        var result = filed(read, () -> check(read.contract()));
        var posted = channel.answer(asked, result.drift(), result.filed());
        return posted.channel().equals(asked)
                ? Optional.empty()
                : Optional.of(Replies.postedElsewhere(posted.channel()));
    }

    /**
     * The daily run: quiet unless there is something that nobody has been told yet.
     *
     * @throws OutsideFailure to be tried again, also when the replica is too far behind
     */
    public void daily(String name) {
        Supplier<ContractDrift> reading = () -> current(name);
        var result = filed(reading.get(), reading);
        channel.daily(result.drift(), result.filed());
    }

    private ContractDrift current(String name) {
        var drift = check(name);
        drift.stale().ifPresent(stale -> {
            throw OutsideFailure.passing(StaleWords.sentence(stale), null);
        });
        return drift;
    }

    /** Tells the configured channel that today's run came to no answer. */
    public void dailyFailed(String name, String sentence) {
        channel.dailyFailed(name, sentence);
    }

    private Result filed(ContractDrift drift, Supplier<ContractDrift> again) {
        var settings = contract(drift.contract());
        return filing.map(tasks -> tasks.file(drift, settings, again))
                .orElseGet(() -> new Result(drift, Optional.empty()));
    }

    private ContractSettings contract(String name) {
        var contract = settings.get(name);
        if (contract == null) {
            throw new Misconfigured("the settings have no contract named " + name);
        }
        return contract;
    }
}

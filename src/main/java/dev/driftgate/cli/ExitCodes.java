package dev.driftgate.cli;

import dev.driftgate.diff.Verdict;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.render.UsageWords;
import dev.driftgate.render.Visible;
import dev.driftgate.store.PassingTrouble;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the program says to the shell, in the one place where failures become numbers. */
final class ExitCodes {
    static final int DRIFT = 1;
    static final int USAGE = 2;
    static final int SETTINGS = 3;
    static final int OUTSIDE = 4;
    static final int BUG = 70;
    /** As shells have it for SIGTERM; what the process ends with is Java's doing by then. */
    private static final int STOPPED = 143;

    private ExitCodes() {}

    static int of(Verdict verdict) {
        return switch (verdict) {
            case MATCH -> 0;
            case DRIFT -> DRIFT;
            case INCOMPLETE -> OUTSIDE;
        };
    }

    /** One sentence for what a person can mend; the whole story for a bug. */
    static int tell(Exception thrown, CommandLine command, ParseResult parsed) {
        if (Opened.exiting()) {
            return STOPPED;
        }
        if (thrown instanceof Misconfigured || thrown instanceof OutsideFailure) {
            command.getErr().println("driftgate: " + Visible.of(String.valueOf(thrown.getMessage())));
            return thrown instanceof Misconfigured ? SETTINGS : OUTSIDE;
        }
        if (PassingTrouble.in(thrown).isPresent()) {
            command.getErr().println("driftgate: Driftgate's own database did not do its part. Try again.");
            return OUTSIDE;
        }
        // Asked for only now: to set up logging costs more than a small check.
        LoggerFactory.getLogger(ExitCodes.class).error("this is a bug in Driftgate", thrown);
        return BUG;
    }

    static int usage(ParameterException thrown, String[] args) {
        var command = thrown.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println("driftgate: " + UsageWords.sentence(problem(thrown), name));
        return USAGE;
    }

    private static String problem(ParameterException thrown) {
        var commands = thrown.getCommandLine().getSubcommands().keySet();
        if (thrown instanceof UnmatchedArgumentException unmatched) {
            return UsageWords.notExpected(unmatched.getUnmatched().get(0), commands);
        }
        return String.valueOf(thrown.getMessage());
    }
}

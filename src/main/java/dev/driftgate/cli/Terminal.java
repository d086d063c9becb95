package dev.driftgate.cli;

import dev.driftgate.render.TerminalStyle;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The terminal the program was started from, if it was. */
final class Terminal {
    private static final int USUAL_WIDTH = 100;

    private Terminal() {}

    /** Colour and width for a person; plain text for a pipe or a file. {@code NO_COLOR} is honoured. */
    static TerminalStyle style() {
        if (!isTerminal()) {
            return TerminalStyle.PLAIN;
        }
        boolean colour = blank(System.getenv("NO_COLOR")) && !"dumb".equals(System.getenv("TERM"));
        return new TerminalStyle(colour, width());
    }

    /** Whether a line on standard error can be written over; Java itself only knows of the other two. */
    static boolean showsErrors() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            return new ProcessBuilder("test", "-t", "2").inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Prints a result, which ends with exactly one newline. */
    static void print(CommandSpec spec, String text) {
        var out = spec.commandLine().getOut();
        out.print(text.endsWith("\n") ? text : text + "\n");
        out.flush();
    }

    /** Prints a result that comes in pieces and ends its last line itself. */
    static void print(CommandSpec spec, Consumer<Consumer<String>> pieces) {
        var out = spec.commandLine().getOut();
        pieces.accept(out::print);
        out.flush();
    }

    /** From JDK 22 on there is always a console, which says itself whether it is a terminal; before, none for a pipe. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        var console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static int width() {
        try {
            var stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int columns = Integer.parseInt(size.substring(size.indexOf(' ') + 1));
            return columns > 0 ? columns : USUAL_WIDTH;
        } catch (IOException | NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isEmpty();
    }
}

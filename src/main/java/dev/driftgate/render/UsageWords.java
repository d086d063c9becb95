package dev.driftgate.render;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with a command line, for the person who typed it. An address in it is not repeated: it may hold a password. */
public final class UsageWords {
    private static final Pattern ADDRESS = Pattern.compile("\\S*://.*", Pattern.DOTALL);
    private static final int LONGEST = 300;

    private UsageWords() {}

    /**
     * For a name that the settings do not have, or no name where they have several.
     *
     * @param what {@code comparison} or {@code contract}
     */
    public static String notChosen(String what, Optional<String> asked, Collection<String> known) {
        return asked.map(name -> "no " + what + " is called " + shown(name)).orElse("say which " + what) + "; "
                + thereAre(known);
    }

    public static String noCommand(Collection<String> known) {
        return "say what to do; " + thereAre(known);
    }

    /**
     * For a word that has no place on the command line.
     *
     * @param commands what could stand there instead
     */
    public static String notExpected(String word, Collection<String> commands) {
        if (word.startsWith("-")) {
            return "there is no option " + shown(word);
        }
        return commands.isEmpty()
                ? "the argument " + shown(word) + " is one too many"
                : "no command is called " + shown(word) + "; " + thereAre(commands);
    }

    /** One line of it, and where to read on. */
    public static String sentence(String problem, String command) {
        return Cut.to(shown(problem), LONGEST) + ". Try: " + command + " --help";
    }

    private static String thereAre(Collection<String> names) {
        return (names.size() == 1 ? "there is " : "there are ") + String.join(", ", names);
    }

    private static String shown(String typed) {
        return Visible.of(ADDRESS.matcher(typed).replaceAll("****"));
    }
}

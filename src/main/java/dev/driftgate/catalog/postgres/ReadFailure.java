package dev.driftgate.catalog.postgres;

import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.DatabaseUrl;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns what the driver throws into a sentence for the person who can do something about it. */
final class ReadFailure {
    private static final String OVERTAKEN =
            "its objects were dropped or renamed while they were read, and again each time";

    private static final Pattern VANISHED =
            Pattern.compile("cache lookup failed for |could not open relation with OID |could not find tuple for ");

    private ReadFailure() {}

    static RuntimeException of(ReadOnlyDatabase database, Exception thrown) {
        var cause = first(thrown, SQLException.class);
        if (cause.isEmpty()) {
            return thrown instanceof RuntimeException bug ? bug : new IllegalStateException(thrown);
        }
        String state = cause.get().getSQLState() == null ? "" : cause.get().getSQLState();
        String trying = "could not read " + database.name() + ": ";
        var url = database.url();
        boolean connecting = Broken.isBeforeReading(thrown);
        String wrong = connecting ? wrong(state, thrown, url) : null;
        if (wrong != null) {
            return new Misconfigured(trying + wrong + ". Check " + url.setting() + ".", thrown);
        }
        var distrusted = connecting ? Distrust.of(thrown) : Optional.<String>empty();
        if (distrusted.isPresent()) {
            return OutsideFailure.refused(
                    trying + distrusted.get() + " (" + url.shown() + "); see to it, or check " + url.setting() + ".",
                    thrown);
        }
        if (connecting && state.equals("42501")) {
            return OutsideFailure.refused(trying + notGranted(url), thrown);
        }
        String passing = connecting ? unconnected(state, url) : null;
        return OutsideFailure.passing(
                trying + (passing == null ? passing(state, cause.get(), url) : passing) + ".", thrown);
    }

    private static String notGranted(DatabaseUrl url) {
        String role = url.user().orElse("the role");
        return role + " may not connect (" + url.shown() + "). Grant it CONNECT on " + url.database() + ", or check "
                + url.setting() + ".";
    }

    /** What no second try will mend. */
    private static @Nullable String wrong(String state, Exception thrown, DatabaseUrl url) {
        var unknown = first(thrown, UnknownHostException.class);
        if (unknown.isPresent()) {
            return "no host is known by the name " + unknown.get().getMessage();
        }
        return switch (state) {
            case "28P01" -> "the password was refused for " + url.shown();
            case "28000" -> "the server does not let this user in (" + url.shown() + ")";
            case "3D000" -> "the server has no such database (" + url.shown() + ")";
            case "08004" ->
                url.password().isEmpty()
                        ? "the server asks for a password and the URL holds none (" + url.shown() + ")"
                        : "the server does not connect the way the URL asks, maybe its sslmode (" + url.shown() + ")";
            default -> null;
        };
    }

    /** Before anything was read. */
    private static @Nullable String unconnected(String state, DatabaseUrl url) {
        return switch (state) {
            case "53300" ->
                "there is no connection to spare for " + url.user().orElse("the role") + " (" + url.shown()
                        + "), tried three times; end some that are idle, or raise the connection limit of the role or the"
                        + " database, or max_connections of the server";
            case "08001" ->
                "no Postgres answers at " + url.shown() + "; see that it is up, and that " + url.setting()
                        + " is right";
            case "08003", "08006", "08P01" ->
                "whatever answers at " + url.shown() + " broke the connection off; see that it is a Postgres, and that "
                        + url.setting() + " is right, its sslmode too";
            default -> null;
        };
    }

    private static String passing(String state, SQLException cause, DatabaseUrl url) {
        String where = " (" + url.shown() + ")";
        return switch (state) {
            case "57P03" -> "the server is starting up or shutting down" + where;
            case "57P01", "57P02", "08000", "08003", "08006", "08P01" ->
                "the connection was lost while reading" + where;
            case "57014" -> "the server took longer than allowed" + where;
            case "55P03" -> "a lock that somebody holds was in the way for too long" + where;
            case "57P04" -> "the database was dropped while it was read" + where;
            case "40P01" -> "another session and the read stood in each other's way" + where;
            case "42P01", "42703", "42704", "42883" -> OVERTAKEN + where;
            case "XX000" -> internal(cause) + where;
            case "40001" -> "the standby had to give way to replication" + where;
            default -> said(cause) + where;
        };
    }

    /** Postgres has no state of its own for what vanished between two looks. */
    private static String internal(SQLException cause) {
        String message = serverMessage(cause);
        return VANISHED.matcher(message).lookingAt() ? OVERTAKEN : said(cause);
    }

    private static String said(SQLException cause) {
        return "the server said: " + serverMessage(cause) + " [" + cause.getSQLState() + "]";
    }

    /** The server's own sentence, without detail, hint or statement. */
    private static String serverMessage(SQLException cause) {
        return first(cause, PSQLException.class)
                .map(PSQLException::getServerErrorMessage)
                .map(ServerErrorMessage::getMessage)
                .orElseGet(() -> cause.getClass().getSimpleName());
    }

    private static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}

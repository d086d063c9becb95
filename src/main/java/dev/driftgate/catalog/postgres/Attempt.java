package dev.driftgate.catalog.postgres;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Asks within a transaction what a server may refuse to answer, and leaves the transaction as it was. */
final class Attempt {
    /** Not granted, switched off, not there. */
    private static final Set<String> REFUSALS = Set.of("42501", "55000", "0A000", "42883");

    private static final String BEFORE = "driftgate_attempt";

    private Attempt() {}

    /** Empty where the server refuses; what broke off the transaction breaks off this too. */
    static <T> Optional<T> at(Handle handle, Function<Handle, T> question) {
        handle.savepoint(BEFORE);
        try {
            var answer = Optional.of(question.apply(handle));
            handle.releaseSavepoint(BEFORE);
            return answer;
        } catch (JdbiException e) {
            if (!(e.getCause() instanceof SQLException refused) || !REFUSALS.contains(refused.getSQLState())) {
                throw e;
            }
            handle.rollbackToSavepoint(BEFORE);
            return Optional.empty();
        }
    }
}

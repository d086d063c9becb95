package dev.driftgate.demo.linear;

import java.util.Map;

/** Refusals as Linear words them. */
final class LinearErrors {
    /** Ends the resolution of a field: HTTP status, message and what stands under {@code extensions}. */
    static final class LinearError extends RuntimeException {
        private final int status;
        private final transient Map<String, Object> extensions;

        LinearError(int status, String message, Map<String, Object> extensions) {
            super(message, null, false, false);
            this.status = status;
            this.extensions = extensions;
        }

        int status() {
            return status;
        }

        Map<String, Object> extensions() {
            return extensions;
        }
    }

    private LinearErrors() {}

    static LinearError notFound(String entity) {
        return new LinearError(200, "Entity not found: " + entity, input("Could not find referenced " + entity + "."));
    }

    static LinearError invalid(String reason) {
        return new LinearError(400, "Argument Validation Error", input(reason));
    }

    /** A second entity under a client's id: HTTP 400 for issues, but 200 for comments. */
    static LinearError conflict(String entity, String id) {
        int status = entity.equals("Issue") ? 400 : 200;
        return new LinearError(
                status,
                "conflict on insert of " + entity,
                input("Entity " + entity + " with id " + id + " already exists."));
    }

    static LinearError refused(String reason) {
        return new LinearError(200, reason, input(reason));
    }

    private static Map<String, Object> input(String presentable) {
        return Map.of(
                "type",
                "invalid input",
                "code",
                "INPUT_ERROR",
                "statusCode",
                400,
                "userError",
                true,
                "userPresentableMessage",
                presentable);
    }
}

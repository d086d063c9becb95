package dev.driftgate.ticket;

import dev.driftgate.failure.Misconfigured;

/**
 * A token, the setting it came from and the word before it in the Authorization header ({@code "Bearer "}, or nothing).
 * It never shows itself.
 */
public record Credential(String setting, String scheme, String secret) {
    public Credential {
        secret = secret.strip();
        if (secret.isEmpty()) {
            throw new Misconfigured(setting + " is not set");
        }
        // OkHttp would refuse it too, at the first call and as a bug.
        if (!secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new Misconfigured(setting + " holds a space or a character that no token has, paste it again");
        }
    }

    String header() {
        return scheme + secret;
    }

    /** For text that came from outside and might repeat the token. */
    String scrub(String text) {
        return text.replace(secret, "…");
    }

    @Override
    public String toString() {
        return "Credential[" + setting + "]";
    }
}

package dev.driftgate.failure;

/**
 * Something a person must change before it can work: a setting, a contract, an argument. Trying again does not help.
 * The message is one sentence for that person and names what to change; it never holds a secret.
 */
public final class Misconfigured extends RuntimeException {
    private final String sentence;

    public Misconfigured(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public Misconfigured(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /** The message. */
    public String sentence() {
        return sentence;
    }
}

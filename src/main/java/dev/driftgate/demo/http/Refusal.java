package dev.driftgate.demo.http;

/** Ends the handling of a call with the answer a service gives when it says no. */
public final class Refusal extends RuntimeException {
    private final transient Answer answer;

    public Refusal(Answer answer) {
        super(answer.body(), null, false, false);
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}

package dev.driftgate.demo.slack.blocks;

/** One thing Slack would not accept, and where: {@code pointer} is a JSON pointer from the payload's root. */
public record Problem(String pointer, String message) {
    /** As Slack writes it in {@code response_metadata.messages}. */
    public String asSlackSays() {
        return "[ERROR] " + message + " [json-pointer:" + pointer + "]";
    }
}

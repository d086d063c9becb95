package dev.driftgate.slack;

import dev.driftgate.channel.slack.SlackChannels;
import dev.driftgate.failure.OutsideFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one person something that is no loss when it does not get through; then the log has why. */
final class Privately {
    private static final Logger LOG = LoggerFactory.getLogger(Privately.class);

    private final SlackChannels slack;

    Privately(SlackChannels slack) {
        this.slack = slack;
    }

    /** Whether it got through. */
    boolean tell(String responseUrl, String sentence) {
        return logged(() -> slack.respond(responseUrl, sentence));
    }

    /** The same in place of what was said before. */
    boolean replace(String responseUrl, String sentence) {
        return logged(() -> slack.replace(responseUrl, sentence));
    }

    private static boolean logged(Runnable call) {
        try {
            call.run();
            return true;
        } catch (OutsideFailure e) {
            LOG.warn("{}", e.sentence());
            return false;
        }
    }
}

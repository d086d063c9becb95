package dev.driftgate.ticket.asana;

import dev.driftgate.ticket.PlainText;
import dev.driftgate.ticket.Reply;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asana announces changes to its API in a response header; each is logged once, for whoever keeps Driftgate running. */
final class Deprecations {
    private static final Logger LOG = LoggerFactory.getLogger(Deprecations.class);
    private static final int MOST = 100;

    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    void note(Reply reply) {
        for (String change : reply.headers().values("Asana-Change")) {
            String line = PlainText.clip(PlainText.oneLine(change), 300);
            String name = line.split(";", 2)[0];
            if (logged.size() < MOST && logged.add(name)) {
                LOG.info("Asana announces a change to its API: {}", line);
            }
        }
    }
}

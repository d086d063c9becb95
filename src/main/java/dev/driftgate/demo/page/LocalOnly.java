package dev.driftgate.demo.page;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other web pages out. The server listens on this machine only, but any page in a browser here could still send to
 * it: so the host must be a loopback name, and a request a browser made must come from the demo page itself.
 */
public final class LocalOnly implements HttpHandler {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final HttpHandler next;

    public LocalOnly(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (isOurs(exchange)) {
            next.handleRequest(exchange);
        } else {
            exchange.setStatusCode(403).getResponseSender().send("This server answers only its own page.");
        }
    }

    private static boolean isOurs(HttpServerExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst(Headers.HOST);
        String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        boolean fromPage = origin == null || origin.equals("http://" + host);
        return isLoopback(host) && fromPage && (site == null || OWN_SITES.contains(site) || isVisit(exchange));
    }

    /** Following a link from elsewhere to the page is fine: it only shows it. */
    private static boolean isVisit(HttpServerExchange exchange) {
        return "navigate".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Mode"))
                && exchange.getRequestMethod().equalToString("GET");
    }

    private static boolean isLoopback(@Nullable String host) {
        return host != null && NAMES.contains(host.replaceFirst(":\\d+$", ""));
    }
}

package dev.driftgate.demo.page;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page's files. Permalinks to messages, issues and tasks show the page too; it finds what they point at. */
public final class PageFiles implements HttpHandler {
    private static final Pattern FILE = Pattern.compile("/page/([a-z-]+\\.(css|js|svg))");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cache-Control",
            "no-cache");

    @Override
    public void handleRequest(HttpServerExchange exchange) throws IOException {
        var file = FILE.matcher(exchange.getRequestPath());
        HEADERS.forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
        if (file.matches()) {
            send(
                    exchange,
                    file.group(1),
                    Optional.ofNullable(TYPES.get(file.group(2))).orElse("text/plain"));
        } else if (isPage(exchange.getRequestPath())) {
            send(exchange, "index.html", "text/html; charset=utf-8");
        } else {
            exchange.setStatusCode(404).getResponseSender().send("There is nothing here.");
        }
    }

    private static boolean isPage(String path) {
        return path.equals("/") || path.matches("/(archives|linear/issue|asana/0)/.*");
    }

    private static void send(HttpServerExchange exchange, String name, String type) throws IOException {
        try (@Nullable InputStream file = PageFiles.class.getResourceAsStream("/dev/driftgate/demo/page/" + name)) {
            if (file == null) {
                exchange.setStatusCode(404).endExchange();
                return;
            }
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
            exchange.getResponseSender().send(ByteBuffer.wrap(file.readAllBytes()));
        }
    }
}

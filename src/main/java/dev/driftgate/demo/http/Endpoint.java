package dev.driftgate.demo.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import okio.ByteString;
import org.xnio.IoUtils;

/** Serves a stand-in over HTTP, with the faults that wait for it. */
public final class Endpoint implements HttpHandler {
    private final Service service;
    private final Faults faults;

    public Endpoint(Service service, Faults faults) {
        this.service = service;
        this.faults = faults;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws IOException {
        if (exchange.isInIoThread()) {
            exchange.dispatch(this);
            return;
        }
        exchange.startBlocking();
        Call call = read(exchange);
        Supplier<Answer> served = () -> answered(call);
        Optional<Answer> answer = faults.take(service.operation(call))
                .map(fault -> fault.serve(served))
                .orElseGet(() -> Optional.of(served.get()));
        answer.ifPresentOrElse(it -> send(exchange, it), () -> IoUtils.safeClose(exchange.getConnection()));
    }

    private Answer answered(Call call) {
        try {
            return service.answer(call);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    /** Reads the whole call; blocks, so never on an I/O thread. */
    public static Call read(HttpServerExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach(values ->
                        headers.put(values.getHeaderName().toString().toLowerCase(Locale.ROOT), values.getFirst()));
        return new Call(
                exchange.getRequestMethod().toString(),
                exchange.getRelativePath(),
                Call.pairs(exchange.getQueryString()),
                headers,
                ByteString.of(exchange.getInputStream().readAllBytes()));
    }

    public static void send(HttpServerExchange exchange, Answer answer) {
        exchange.setStatusCode(answer.status());
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
        exchange.getResponseSender().send(answer.body());
    }
}

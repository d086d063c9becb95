package dev.driftgate.faults;

import dev.driftgate.testing.TcpProxy;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/** Links of a program that can be broken, named by the settings that say where they lead. */
@NullMarked
final class Links implements AutoCloseable {
    private final Map<String, TcpProxy> links = new LinkedHashMap<>();

    /** Leads these settings of the environment over links that can be broken. */
    Links(Map<String, String> environment, Iterable<String> settings) {
        for (var setting : settings) {
            var address = URI.create(environment.getOrDefault(setting, ""));
            var link = TcpProxy.to(address.getPort());
            links.put(setting, link);
            environment.put(
                    setting, address.toString().replace(":" + address.getPort() + "/", ":" + link.port() + "/"));
        }
    }

    TcpProxy of(String setting) {
        return Optional.ofNullable(links.get(setting)).orElseThrow();
    }

    Iterable<TcpProxy> all() {
        return links.values();
    }

    @Override
    public void close() {
        links.values().forEach(TcpProxy::close);
    }
}

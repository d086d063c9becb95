package dev.driftgate.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/**
 * A link to a server on this machine that a test breaks and mends. What is broken holds for the connections that are open
 * as well as for those to come, until {@link #mend}.
 */
@NullMarked
public final class TcpProxy implements AutoCloseable {
    private static final int CHUNK = 16_384;

    private final InetSocketAddress server;
    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool(TcpProxy::daemon);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private volatile State state = State.WHOLE;
    private volatile Duration delay = Duration.ZERO;
    private volatile Predicate<Way> watcher = way -> true;

    /** Who says a piece. */
    public enum Way {
        QUESTION,
        ANSWER
    }

    private enum State {
        WHOLE,
        /** Nobody listens any more, as far as a client can tell. */
        REFUSING,
        /** What the client says arrives; what the server says does not. */
        DEAF,
        /** Nothing arrives, and nobody hangs up. */
        SWALLOWING
    }

    private TcpProxy(InetSocketAddress server, ServerSocket listening) {
        this.server = server;
        this.listening = listening;
    }

    public static TcpProxy to(int port) {
        try {
            var loopback = InetAddress.getLoopbackAddress();
            var proxy = new TcpProxy(new InetSocketAddress(loopback, port), new ServerSocket(0, 100, loopback));
            proxy.threads.execute(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Hangs up on everybody once; who comes again is served. */
    public void cut() {
        open.forEach(TcpProxy::hangUp);
    }

    /** Hangs up on everybody, now and whenever somebody comes. */
    public void refuse() {
        state = State.REFUSING;
        cut();
    }

    /** Carries questions but no answers. */
    public void loseAnswers() {
        state = State.DEAF;
    }

    /** Carries nothing, like a network that drops every packet. */
    public void blackhole() {
        state = State.SWALLOWING;
    }

    /** Asks this before each piece of what either side says whether to carry it. */
    public void watch(Predicate<Way> before) {
        watcher = before;
    }

    /** Has everything arrive this much later. */
    public void delay(Duration by) {
        delay = by;
    }

    /** Carries everything again; connections that were swallowed from are hung up on, as no gap in a stream can be mended. */
    public void mend() {
        boolean gaps = state != State.WHOLE;
        state = State.WHOLE;
        delay = Duration.ZERO;
        if (gaps) {
            cut();
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            cut();
            threads.shutdownNow();
        }
    }

    private void accept() {
        try {
            while (true) {
                serve(listening.accept());
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void serve(Socket client) {
        open.add(client);
        if (state == State.REFUSING) {
            hangUp(client);
            return;
        }
        try {
            var upstream = new Socket();
            upstream.connect(server);
            open.add(upstream);
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            threads.execute(() -> carry(client, upstream, Way.QUESTION));
            threads.execute(() -> carry(upstream, client, Way.ANSWER));
        } catch (IOException e) {
            hangUp(client);
        }
    }

    private void carry(Socket from, Socket to, Way way) {
        try {
            InputStream input = from.getInputStream();
            OutputStream output = to.getOutputStream();
            byte[] bytes = new byte[CHUNK];
            for (int read = input.read(bytes); read >= 0; read = input.read(bytes)) {
                Thread.sleep(delay.toMillis());
                boolean wanted = watcher.test(way);
                if (wanted && (state == State.WHOLE || (state == State.DEAF && way == Way.QUESTION))) {
                    output.write(bytes, 0, read);
                }
            }
        } catch (IOException e) {
            // One of both has hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave(from);
            leave(to);
        }
    }

    private void leave(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            // It was gone already.
        }
    }

    private static void hangUp(Socket socket) {
        try {
            // At once and with a reset, as a cable that is pulled out comes to be noticed.
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It was gone already.
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "tcp-proxy");
        thread.setDaemon(true);
        return thread;
    }
}

package dev.driftgate.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.NullMarked;

/**
 * A link to a server: it counts how often the client waited for an answer, and can be slow or be cut after so many bytes of
 * answers.
 */
@NullMarked
public final class DelayingProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final int server;
    private final Duration oneWay;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger turnarounds = new AtomicInteger();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong cutAfter = new AtomicLong();
    private final AtomicInteger cuts = new AtomicInteger();

    private DelayingProxy(ServerSocket listening, int server, Duration oneWay) {
        this.listening = listening;
        this.server = server;
        this.oneWay = oneWay;
    }

    /** To a port of this machine. */
    public static DelayingProxy to(int server, Duration oneWay) {
        try {
            var listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            var proxy = new DelayingProxy(listening, server, oneWay);
            proxy.threads.execute(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    /** How often a client said something after it had been answered, or at first. */
    public int turnarounds() {
        return turnarounds.get();
    }

    /** How many bytes the server has said over all connections. */
    public long answered() {
        return answered.get();
    }

    /** Cuts so many connections from now on, each when so many bytes have been answered over it; those after them live. */
    public void cut(int connections, long bytes) {
        answered.set(0);
        cutAfter.set(bytes);
        cuts.set(connections);
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void accept() {
        try {
            while (true) {
                var client = listening.accept();
                connections.incrementAndGet();
                var upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                var asking = new AtomicBoolean();
                threads.execute(() -> carry(client, upstream, asking, true));
                threads.execute(() -> carry(upstream, client, asking, false));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void carry(Socket from, Socket to, AtomicBoolean asking, boolean fromClient) {
        try (from;
                to) {
            InputStream input = from.getInputStream();
            var output = to.getOutputStream();
            byte[] bytes = new byte[16_384];
            long carried = 0;
            for (int read = input.read(bytes); read >= 0; read = input.read(bytes)) {
                if (!fromClient) {
                    answered.addAndGet(read);
                }
                if (asking.getAndSet(fromClient) != fromClient && fromClient && !isFarewell(bytes, read)) {
                    turnarounds.incrementAndGet();
                }
                Thread.sleep(oneWay.toMillis());
                boolean cut = !fromClient && isCut(carried + read);
                output.write(bytes, 0, cut ? (int) (cutAfter.get() - carried) : read);
                if (cut) {
                    return;
                }
                carried += read;
            }
        } catch (IOException e) {
            // One of both has hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code Terminate}, to which nobody waits for an answer. */
    private static boolean isFarewell(byte[] bytes, int read) {
        return read == 5 && bytes[0] == 'X';
    }

    private boolean isCut(long answeredHere) {
        return answeredHere > cutAfter.get() && cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}

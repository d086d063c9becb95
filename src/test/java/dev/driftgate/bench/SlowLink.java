package dev.driftgate.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A port behind which another one lies, so far away that an answer takes the latency longer. Bandwidth is not limited. */
final class SlowLink implements AutoCloseable {
    /** As much as may be on its way at once, so that a slow reader holds up a fast writer as it does on a real link. */
    private static final int ON_ITS_WAY = 256;

    private static final int CHUNK = 64 * 1024;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int to;
    private final long oneWayNanos;

    /** @param to the port of the loopback address that is far away */
    SlowLink(int to, Duration latency) throws IOException {
        this.to = to;
        this.oneWayNanos = latency.toNanos() / 2;
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private record Chunk(long due, ByteBuffer bytes) {}

    private void accept() throws IOException, InterruptedException {
        while (!door.isClosed()) {
            var near = door.accept();
            var far = new Socket(InetAddress.getLoopbackAddress(), to);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            carry(near, far);
            carry(far, near);
        }
    }

    private void carry(Socket from, Socket into) {
        var onItsWay = new LinkedBlockingQueue<Chunk>(ON_ITS_WAY);
        start(() -> read(from.getInputStream(), onItsWay));
        start(() -> {
            try (from;
                    into) {
                write(onItsWay, into.getOutputStream());
            }
        });
    }

    private void read(InputStream in, BlockingQueue<Chunk> onItsWay) throws IOException, InterruptedException {
        var buffer = new byte[CHUNK];
        int length = 0;
        while (length >= 0) {
            length = in.read(buffer);
            onItsWay.put(new Chunk(
                    System.nanoTime() + oneWayNanos, ByteBuffer.wrap(Arrays.copyOf(buffer, Math.max(length, 0)))));
        }
    }

    /** An empty chunk is the end. */
    private static void write(BlockingQueue<Chunk> onItsWay, OutputStream out)
            throws IOException, InterruptedException {
        for (var chunk = onItsWay.take(); chunk.bytes().hasRemaining(); chunk = onItsWay.take()) {
            TimeUnit.NANOSECONDS.sleep(chunk.due() - System.nanoTime());
            out.write(chunk.bytes().array());
        }
    }

    private interface Carrier {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Carrier carrier) {
        var thread = new Thread(() -> {
            try {
                carrier.run();
            } catch (IOException | InterruptedException e) {
                // The other end hung up: so does this one.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}

package dev.driftgate.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;

/** A file system in memory that a test fills to the last byte and makes room on. */
@NullMarked
public final class SmallDisk implements AutoCloseable {
    private static final int CHUNK = 4096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts it; where this machine does not let one, the test that wants it is left out with the reason. */
    public static SmallDisk mounted(int megabytes) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("driftgate-disk");
        String refused = run("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + megabytes + "m", "tmpfs", folder + "");
        if (!refused.isEmpty()) {
            Files.delete(folder);
        }
        assumeTrue(
                refused.isEmpty(),
                "A full disk was not tried: only root can mount a file system of a few megabytes here (" + refused
                        + ").");
        return new SmallDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Leaves room for nothing. */
    public void fill() throws IOException {
        var nothing = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (Files.getFileStore(folder).getUsableSpace() > 0) {
                out.write(nothing);
            }
        } catch (IOException full) {
            if (Files.getFileStore(folder).getUsableSpace() > 0) {
                throw full;
            }
        }
    }

    public void makeRoom() throws IOException {
        Files.deleteIfExists(ballast());
    }

    /** Whoever still holds a file of it does not keep it from going. */
    @Override
    public void close() throws IOException {
        try {
            String kept = run("umount", "--lazy", folder.toString());
            if (!kept.isEmpty()) {
                throw new IOException(kept);
            }
            Files.delete(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    /** What it says where it fails. */
    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        boolean ended = process.waitFor(30, TimeUnit.SECONDS);
        return ended && process.exitValue() == 0 ? "" : command[0] + ": " + said;
    }
}

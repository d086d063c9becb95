package dev.driftgate.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;
import org.jspecify.annotations.NullMarked;

/** A real server of each major version that Driftgate supports; each is started when first asked for, once per run. */
@NullMarked
public final class PostgresServers {
    /** The major of the server that the app itself brings along. */
    public static final int NEWEST = 18;

    public static final int OLDEST = 13;

    /** Maven copies the archives here: {@code 13.jar} and so on. */
    private static final Path BINARIES = Path.of("target", "postgres-binaries");

    private static final Map<Integer, PostgresServer> SERVERS = new ConcurrentHashMap<>();

    private PostgresServers() {}

    /** The server of a major version; where its binaries are missing, the test that asks is skipped and says so. */
    public static PostgresServer of(int major) {
        var jar = BINARIES.resolve(major + ".jar");
        assumeTrue(
                major == NEWEST || Files.exists(jar),
                () -> "no PostgreSQL " + major + " to test with: mvn process-test-resources brings " + jar);
        return SERVERS.computeIfAbsent(
                major,
                wanted -> PostgresServer.start(
                        wanted, wanted == NEWEST ? DefaultPostgresBinaryResolver.INSTANCE : new Archive(jar)));
    }

    /** What is packed into the jar of one version; the library unpacks once for each that is not equal to another. */
    private record Archive(Path jar) implements PgBinaryResolver {
        @Override
        public InputStream getPgBinary(String system, String machine) throws IOException {
            var name = "postgres-" + system.toLowerCase(Locale.ROOT) + "-" + machine + ".txz";
            try (var zip = new ZipFile(jar.toFile())) {
                var entry = zip.getEntry(name);
                if (entry == null) {
                    throw new FileNotFoundException(name + " in " + jar);
                }
                return new ByteArrayInputStream(zip.getInputStream(entry).readAllBytes());
            }
        }
    }
}

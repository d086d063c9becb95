package dev.driftgate.testing;

import dev.driftgate.testing.TestPostgres.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** A real Postgres that speaks TLS, and two authorities of this machine's own, made by the tool that comes with Java. */
@NullMarked
public final class TlsPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String PASSWORD = "password";

    private final Path folder;
    private final Path keys;
    private final EmbeddedPostgres postgres;

    private TlsPostgres(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.keys = folder.resolve("keys.p12");
        this.postgres = postgres;
    }

    public static TlsPostgres start() throws IOException, GeneralSecurityException, InterruptedException {
        // Binaries are unpacked once in a run, and those of the server that lasts as long as the run must not go with
        // this.
        TestPostgres.port();
        var folder = Files.createTempDirectory("driftgate-tls");
        var postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("data"))
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "20")
                .start();
        var server = new TlsPostgres(folder, postgres);
        server.authority("ours");
        server.authority("theirs");
        return server;
    }

    /** Where it is. */
    public TestDatabase database() {
        return new TestDatabase("postgres", postgres.getPort());
    }

    /** The certificate of our authority, or of one that has nothing to do with us: {@code ours}, {@code theirs}. */
    public Path authorityFile(String authority) throws IOException, GeneralSecurityException {
        var file = folder.resolve(authority + ".pem");
        return Files.writeString(
                file, pem("CERTIFICATE", store().getCertificate(authority).getEncoded()));
    }

    /**
     * From now on the server shows a certificate for these names.
     *
     * @param names as keytool writes them: {@code dns:localhost}
     * @param since when it began to be valid for ten days, as keytool writes it: {@code -1d}
     */
    public void present(String names, String since) throws IOException, GeneralSecurityException, InterruptedException {
        keytool("-delete", "-alias", "server");
        keytool(
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=server",
                "-signer",
                "ours",
                "-ext",
                "san=" + names,
                "-startdate",
                since,
                "-validity",
                "10");
        var store = store();
        var certificate = folder.resolve("server.pem");
        Files.writeString(
                certificate, pem("CERTIFICATE", store.getCertificate("server").getEncoded()));
        var key = folder.resolve("server.key");
        Files.writeString(
                key,
                pem(
                        "PRIVATE KEY",
                        store.getKey("server", PASSWORD.toCharArray()).getEncoded()));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        var data = folder.resolve("data");
        // Where the server has its own user, it reads no key of another one; it owns its data.
        var owned = data.resolve("server.key");
        Files.deleteIfExists(owned);
        Files.copy(key, owned, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        database().execute("alter system set ssl_cert_file = '" + certificate + "'");
        database().execute("alter system set ssl_key_file = '" + owned + "'");
        database().execute("alter system set ssl = on");
        database().execute("select pg_reload_conf()");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private void authority(String name) throws IOException, InterruptedException {
        keytool("-genkeypair", "-alias", name, "-keyalg", "RSA", "-dname", "CN=" + name, "-ext", "bc:c");
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var place = List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", keys.toString());
        var log = folder.resolve("keytool.log");
        int code = new ProcessBuilder(Stream.of(List.of(tool), List.of(arguments), place)
                        .flatMap(List::stream)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (code != 0 && !arguments[0].equals("-delete")) {
            throw new IllegalStateException(Files.readString(log));
        }
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var content = Files.newInputStream(keys)) {
            store.load(content, PASSWORD.toCharArray());
        }
        return store;
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + what
                + "-----\n";
    }
}
